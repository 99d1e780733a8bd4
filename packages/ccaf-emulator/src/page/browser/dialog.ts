import { type Child, h, patch } from './dom';

const dialog = (): HTMLDialogElement => document.querySelector('dialog') as HTMLDialogElement;

/** Shows a dialog; it resolves with whether the person confirmed. Esc and the last button close it without. */
function open(title: string, content: readonly Child[], confirm?: string): Promise<boolean> {
  const element = dialog();
  const close = (answer: string) => () => element.close(answer);
  patch(element, [
    h('h2', { id: 'dialog-title' }, title),
    ...content,
    h('div', { class: 'actions' }, [
      confirm === undefined
        ? undefined
        : h('button', { key: 'confirm', class: 'delete', click: close('confirmed') }, confirm),
      h('button', { key: 'close', autofocus: true, click: close('') }, confirm === undefined ? 'Close' : 'Cancel'),
    ]),
  ]);
  element.returnValue = '';
  if (!element.open) element.showModal();
  return new Promise((resolve) => {
    element.onclose = () => {
      // The event comes a moment after the closing: by then the dialog may have been opened again, for another question.
      if (!element.open) resolve(element.returnValue === 'confirmed');
    };
  });
}

export const confirmDelete = (name: string): Promise<boolean> =>
  open(
    'Delete this statement?',
    [
      h('p', {}, h('strong', { class: 'name' }, name)),
      h(
        'p',
        {},
        'It ends, and its offsets are deleted: a new statement would begin at the start. The rows in its tables stay.',
      ),
    ],
    'Delete',
  );

export const showValue = (title: string, text: string, note: string): Promise<boolean> =>
  open(title, [h('pre', { class: 'code', tabindex: 0 }, text), h('p', { class: 'dim' }, note)]);
