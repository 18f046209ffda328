import { useEffect, useState } from 'react';
import { droppedFiles, pastedFile } from './choose.ts';

const hasFiles = (event: DragEvent): boolean =>
  event.dataTransfer?.types.includes('Files') === true;

/** Cells pasted into a field are the field's own. */
const inField = ({ target }: Event): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select') !== null;

/** The whole page takes files that are dropped and cells that are pasted; true while some hover. */
export function usePageDrop(add: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const drag = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      setOver(false);
      droppedFiles(event.dataTransfer).then(add, () => add([]));
    };
    const paste = (event: ClipboardEvent): void => {
      if (inField(event) || event.clipboardData === null) return;
      const files = [...event.clipboardData.files];
      const text = event.clipboardData.getData('text/plain');
      if (files.length > 0) add(files);
      else if (text.trim() !== '') add([pastedFile(text)]);
    };
    window.addEventListener('dragover', drag);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    window.addEventListener('paste', paste);
    return () => {
      window.removeEventListener('dragover', drag);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
      window.removeEventListener('paste', paste);
    };
  }, [add]);
  return over;
}
