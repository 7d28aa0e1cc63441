import { useState } from 'react';
import { Button } from 'react-aria-components';
import { changeSettings } from '../shell/settings.ts';
import { useTongue } from '../words/words.ts';

/** Decisions bear a name; without one nothing is decided. */
export const NameFirst = () => {
  const { words } = useTongue();
  const [typed, setTyped] = useState('');
  return (
    <form
      className="name-first"
      onSubmit={(event) => {
        event.preventDefault();
        changeSettings({ name: typed.trim() });
      }}
    >
      <label className="stacked">
        <span>{words.decide.nameFirst}</span>
        <input dir="auto" value={typed} onChange={(event) => setTyped(event.target.value)} />
      </label>
      <Button className="plain" type="submit">
        {words.decide.keepName}
      </Button>
    </form>
  );
};
