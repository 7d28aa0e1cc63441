import { useEffect, useRef } from 'react';
import {
  Button,
  Dialog,
  DialogTrigger,
  Heading,
  Input,
  Label,
  Popover,
  Radio,
  RadioGroup,
  TextField,
} from 'react-aria-components';
import type { CaseHead } from '../../contract/index.ts';
import { Adding } from '../adding/adding.tsx';
import { useAnswer } from '../ask/use-answer.ts';
import { counted, useTongue } from '../words/words.ts';
import { pathOf, useAddress } from './address.ts';
import { Go } from './go.tsx';
import { changeSettings, useSettings } from './settings.ts';

/** The language that the button switches to. */
const OTHER = { ar: 'en', en: 'ar' } as const;
const PAGES = [
  'reports',
  'claims',
  'statements',
  'stories',
  'sources',
  'actors',
  'network',
  'timeline',
  'map',
  'queue',
  'missed',
  'log',
] as const;

/** The name of the program and of the case, the pages, the settings. */
export const Header = () => {
  const tongue = useTongue();
  const { words } = tongue;
  const { page } = useAddress();
  const { language } = useSettings();
  const { data: head } = useAnswer<CaseHead>('/api/case');
  const pages = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page, or another language, moves the link
  useEffect(() => {
    pages.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [page, language]);
  return (
    <header className="header">
      <Go className="mark" href="/reports">
        <span className="mark-name">{words.name}</span>
        {head && (
          <span className="mark-case">
            <bdi>{head.name.replace(/\.isnad$/, '')}</bdi> · {counted(tongue, words.count.reports, head.reports)}
          </span>
        )}
      </Go>
      <nav aria-label={words.nav.label} ref={pages}>
        {PAGES.map((name) => (
          <Go key={name} href={pathOf({ page: name })} aria-current={page === name ? 'page' : undefined}>
            {words.nav[name]}
          </Go>
        ))}
      </nav>
      {head?.mayChange && <Adding />}
      <Button
        className="quiet"
        onPress={() => changeSettings({ language: OTHER[language] })}
        aria-label={words.settings.language}
      >
        {words.settings.language}
      </Button>
      <SettingsButton mayChange={head?.mayChange ?? true} />
    </header>
  );
};

const SettingsButton = ({ mayChange }: { readonly mayChange: boolean }) => {
  const { words } = useTongue();
  const { theme, name } = useSettings();
  return (
    <DialogTrigger>
      <Button className="quiet" aria-label={words.settings.title}>
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
          <path d="M3 6h8M15 6h2M3 14h2M9 14h8" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
          <circle cx="13" cy="6" r="2" fill="none" stroke="currentColor" strokeWidth="1.6" />
          <circle cx="7" cy="14" r="2" fill="none" stroke="currentColor" strokeWidth="1.6" />
        </svg>
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="settings">
          <Heading slot="title">{words.settings.title}</Heading>
          <RadioGroup value={theme} onChange={(value) => changeSettings({ theme: value as typeof theme })}>
            <Label>{words.settings.theme}</Label>
            {(['system', 'light', 'dark'] as const).map((value) => (
              <Radio key={value} value={value}>
                {words.settings.themes[value]}
              </Radio>
            ))}
          </RadioGroup>
          <TextField value={name} onChange={(value) => changeSettings({ name: value })}>
            <Label>{words.settings.name}</Label>
            <Input dir="auto" />
          </TextField>
          {!mayChange && <p className="note">{words.settings.readOnly}</p>}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
};
