import { type FormEvent, useState } from 'react';
import { Button, Dialog, DropZone, FileTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { caseChanged } from '../ask/use-answer.ts';
import { DATE_TYPED } from '../frame/find-bar.tsx';
import { FailureNote } from '../text/state.tsx';
import { counted, fill, useTongue } from '../words/words.ts';
import { type Sent, sendFiles } from './send-files.ts';

/** What was handed over and waits to be read. */
type Handed = readonly File[];

interface DialogProps {
  readonly files: Handed;
  readonly isOpen: boolean;
  readonly onFiles: (files: Handed) => void;
  readonly onClose: () => void;
}

/** Reports are added: files dropped or chosen, a text or the source of a page pasted. */
export const AddDialog = ({ files, isOpen, onFiles, onClose }: DialogProps) => {
  const { words } = useTongue();
  return (
    <ModalOverlay className="veil" isDismissable isOpen={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Modal className="modal">
        <Dialog className="adding">
          <Heading slot="title">{words.add.title}</Heading>
          <AddForm files={files} onFiles={onFiles} onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
};

/** What was pressed is gone: the keyboard goes on where it is told what came of it, and Escape still closes. */
const takeFocus = (told: HTMLElement | null): void => told?.focus();

type State =
  | { readonly kind: 'ready' }
  | { readonly kind: 'reading'; readonly done: number; readonly of: number }
  | { readonly kind: 'done'; readonly sent: Sent };

const AddForm = ({ files, onFiles, onClose }: Omit<DialogProps, 'isOpen'>) => {
  const { words } = useTongue();
  const [text, setText] = useState('');
  const [outlet, setOutlet] = useState('');
  const [published, setPublished] = useState('');
  const [state, setState] = useState<State>({ kind: 'ready' });
  const isDateFine = published === '' || DATE_TYPED.test(published);
  const canRead = (files.length > 0 || text.trim() !== '') && isDateFine && state.kind !== 'reading';

  const read = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!canRead) return;
    const given = text.trim() === '' ? files : [...files, pasted(text, words.add.pasted)];
    setState({ kind: 'reading', done: 0, of: given.length });
    const sent = await sendFiles(given, { outlet, published }, ({ done }) =>
      setState({ kind: 'reading', done, of: given.length }),
    );
    setState({ kind: 'done', sent });
    // What was not sent stays in hand.
    onFiles(files.slice(sent.done));
    if (sent.done === given.length) setText('');
    if (sent.done > 0) caseChanged();
  };

  return (
    <form onSubmit={read}>
      <DropZone className="drop" onDrop={async ({ items }) => onFiles([...files, ...(await filesIn(items))])}>
        <p>{words.add.drop}</p>
        <FileTrigger allowsMultiple onSelect={(chosen) => onFiles([...files, ...(chosen ?? [])])}>
          <Button className="plain">{words.add.choose}</Button>
        </FileTrigger>
      </DropZone>
      {files.length > 0 && <Handed files={files} onClear={() => onFiles([])} />}
      <label className="stacked">
        <span>{words.add.paste}</span>
        <textarea
          className="arabic"
          dir="auto"
          rows={6}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <div className="side-by-side">
        <label className="stacked">
          <span>{words.add.outlet}</span>
          <input dir="auto" value={outlet} onChange={(event) => setOutlet(event.target.value)} />
        </label>
        <label className="stacked">
          <span>{words.add.published}</span>
          <input
            dir="ltr"
            placeholder="2017-03-24"
            value={published}
            aria-invalid={!isDateFine}
            onChange={(event) => setPublished(event.target.value)}
          />
        </label>
      </div>
      <Outcome state={state} />
      <div className="form-end">
        <Button className="plain" onPress={onClose}>
          {words.add.close}
        </Button>
        <Button className="strong" type="submit" isDisabled={!canRead}>
          {words.add.read}
        </Button>
      </div>
    </form>
  );
};

/** Pasted text as a file; the source of a page is recognised by its markup. */
const pasted = (text: string, name: string): File =>
  /^\s*<(!doctype|html|head|body|\?xml)/i.test(text)
    ? new File([text], `${name}.html`, { type: 'text/html' })
    : new File([text], `${name}.txt`, { type: 'text/plain' });

const filesIn = async (items: readonly { readonly kind: string }[]): Promise<File[]> => {
  const files = items.filter((item): item is { kind: 'file'; getFile: () => Promise<File> } => item.kind === 'file');
  return Promise.all(files.map((item) => item.getFile()));
};

/** Files that are named. */
const NAMED = 5;

const Handed = ({ files, onClear }: { readonly files: Handed; readonly onClear: () => void }) => {
  const tongue = useTongue();
  const { words, numbers } = tongue;
  return (
    <div className="handed">
      <ul>
        {files.slice(0, NAMED).map((file, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: files of one name may be handed over twice
          <li key={i}>
            <bdi>{file.name}</bdi>
          </li>
        ))}
      </ul>
      <p className="aside">
        {files.length > NAMED && `${fill(words.add.more, { n: numbers.format(files.length - NAMED) })} · `}
        <button type="button" className="as-link" onClick={onClear}>
          {words.add.clear}
        </button>
      </p>
    </div>
  );
};

const Outcome = ({ state }: { readonly state: State }) => {
  const tongue = useTongue();
  const { words, numbers } = tongue;
  if (state.kind === 'ready') return null;
  if (state.kind === 'reading')
    return (
      <p role="status" className="note">
        <progress value={state.done} max={state.of} aria-label={words.state.waiting} />{' '}
        {fill(words.add.reading, { n: numbers.format(state.done), m: numbers.format(state.of) })}
      </p>
    );
  const { added, failure } = state.sent;
  const { read, claims, saved, refused } = added;
  return (
    <div role="status" className="outcome" ref={takeFocus} tabIndex={-1}>
      <p>
        {counted(tongue, words.count.reports, read)} · {counted(tongue, words.count.claims, claims)}
        {saved.unchanged > 0 && ` · ${words.add.known}: ${numbers.format(saved.unchanged)}`}
        {refused.length > 0 && ` · ${words.add.refused}: ${numbers.format(refused.length)}`}
      </p>
      {failure && <FailureNote failure={failure} />}
      {refused.length > 0 && (
        <ul className="refusals">
          {refused.map(({ path, code, why, remedy }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: files of one name may be refused for one reason
            <li key={i} className="refused">
              <bdi>{path}</bdi> <strong>{words.refusals[code as 'empty'] ?? words.refusals.failed}</strong>{' '}
              <bdi dir="auto">
                {why} {remedy}
              </bdi>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
