import { lazy, Suspense, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { useTongue } from '../words/words.ts';

const AddDialog = lazy(async () => ({ default: (await import('./add-dialog.tsx')).AddDialog }));

/** The button that adds reports. Files may also be dropped anywhere in the window. */
export const Adding = () => {
  const { words } = useTongue();
  const [isOpen, setOpen] = useState(false);
  const [files, setFiles] = useState<readonly File[]>([]);
  useEffect(() => {
    const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent): void => {
      if (holdsFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      if (!holdsFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      setFiles((known) => [...known, ...(event.dataTransfer?.files ?? [])]);
      setOpen(true);
    };
    addEventListener('dragover', over);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('drop', drop);
    };
  }, []);
  return (
    <>
      <Button className="quiet" onPress={() => setOpen(true)}>
        {words.add.button}
      </Button>
      <Suspense>
        {isOpen && <AddDialog isOpen files={files} onFiles={setFiles} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  );
};
