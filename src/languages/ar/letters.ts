import type { FoldingTable } from '../../language/folding.ts';

/** Spellings that count as one: hamza seats, ta marbuta, alif maqsura, Persian letters, digits. */
export const ARABIC_FOLDING: FoldingTable = [
  ['أإآٱٲٳ', 'ا'],
  ['ىیې', 'ي'],
  ['ة', 'ه'],
  ['ؤ', 'و'],
  ['ئ', 'ي'],
  ['ک', 'ك'],
  ['ہھ', 'ه'],
  ['ڤ', 'ف'],
  ['گ', 'غ'],
  ['چ', 'ج'],
  ['پ', 'ب'],
  ['ژ', 'ز'],
  ...'٠١٢٣٤٥٦٧٨٩'.split('').map((digit, i) => [digit, String(i)] as const),
  ...'۰۱۲۳۴۵۶۷۸۹'.split('').map((digit, i) => [digit, String(i)] as const),
  ['٫', '.'],
  ['٬', ','],
];
