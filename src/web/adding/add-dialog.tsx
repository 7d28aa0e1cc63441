import { type FormEvent, useState } from 'react';
import { Button, Dialog, DropZone, FileTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { Added, Failure } from '../../contract/index.ts';
import { sendForm } from '../ask/ask.ts';
import { caseChanged, failureOf } from '../ask/use-answer.ts';
import { DATE_TYPED } from '../frame/find-bar.tsx';
import { FailureNote } from '../text/state.tsx';
import { counted, useTongue } from '../words/words.ts';

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

type State =
  | { readonly kind: 'ready' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'done'; readonly added: Added }
  | { readonly kind: 'failed'; readonly failure: Failure };

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
    const form = new FormData();
    for (const file of files) form.append('files', file, file.name);
    if (text.trim() !== '') form.append('files', pasted(text, words.add.pasted));
    form.append('outlet', outlet);
    form.append('published', published);
    setState({ kind: 'reading' });
    try {
      const added = await sendForm<Added>('/api/reports', form);
      setState({ kind: 'done', added });
      setText('');
      onFiles([]);
      caseChanged();
    } catch (error) {
      setState({ kind: 'failed', failure: failureOf(error) });
    }
  };

  return (
    <form onSubmit={read}>
      <DropZone className="drop" onDrop={async ({ items }) => onFiles([...files, ...(await filesIn(items))])}>
        <p>{words.add.drop}</p>
        <FileTrigger allowsMultiple onSelect={(chosen) => onFiles([...files, ...(chosen ?? [])])}>
          <Button className="plain">{words.add.choose}</Button>
        </FileTrigger>
      </DropZone>
      {files.length > 0 && (
        <ul className="handed">
          {files.map((file) => (
            <li key={`${file.name} ${file.size} ${file.lastModified}`}>
              <bdi>{file.name}</bdi>
            </li>
          ))}
        </ul>
      )}
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

const Outcome = ({ state }: { readonly state: State }) => {
  const tongue = useTongue();
  const { words } = tongue;
  if (state.kind === 'ready') return null;
  if (state.kind === 'failed') return <FailureNote failure={state.failure} />;
  if (state.kind === 'reading')
    return (
      <p role="status" className="note">
        <progress aria-label={words.state.waiting} /> {words.state.waiting}
      </p>
    );
  const { read, claims, saved, refused } = state.added;
  return (
    <div role="status" className="outcome">
      <p>
        {counted(tongue, words.count.reports, read)} · {counted(tongue, words.count.claims, claims)}
        {saved.unchanged > 0 && ` · ${words.add.known}: ${tongue.numbers.format(saved.unchanged)}`}
      </p>
      {refused.map(({ path, why, remedy }) => (
        <p key={`${path} ${why}`} className="refused">
          <bdi>{path}</bdi> <span dir="auto">{why}</span> <span dir="auto">{remedy}</span>
        </p>
      ))}
    </div>
  );
};
