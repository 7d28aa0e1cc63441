import { reportOf } from '../report.ts';

/** A right-to-left override, a zero-width space, half a surrogate pair, and things that a careless page would run. */
export const HOSTILE = reportOf(
  'قال الوزير <script>alert(1)</script> إن "الميناء \u202eمفتوح\u202c" أمام \u200bالسفن.\n<img src=x onerror=alert(2)> \ud83d وأضاف أن العمل مستمر.',
  { id: 'https://press.example/a?b=<script>#1', title: '</title><script>alert(3)</script>', outlet: '"><b>دجلة' },
);
