// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { insertReply } from '../../src/content/insert.ts';
import chaskiq from '../../src/sites/consoles/chaskiq.ts';
import chatwoot from '../../src/sites/consoles/chatwoot.ts';
import liveHelperChat from '../../src/sites/consoles/live-helper-chat.ts';
import practice from '../../src/sites/consoles/practice.ts';
import { loadConsole } from '../consoles/load.ts';

const REPLY = 'Con gusto le ayudo.\n\n¿Qué dominio es?';

/** jsdom has no editing commands and no clipboard: what a browser's would do is given by each test. */
const inPage = vi.fn<(nonce: string, reply: string) => Promise<unknown>>();
const execCommand = vi.fn<(command: string, ui: boolean, text: string) => boolean>();

class Clipboard {
  private readonly texts = new Map<string, string>();
  setData(type: string, text: string): void {
    this.texts.set(type, text);
  }
  getData(type: string): string {
    return this.texts.get(type) ?? '';
  }
}

/** As in Firefox: text/html set in a page's own paste reads back empty. */
class PlainClipboard extends Clipboard {
  override getData(type: string): string {
    return type === 'text/plain' ? super.getData(type) : '';
  }
}

class Paste extends Event {
  readonly clipboardData: Clipboard;
  constructor(type: string, init: EventInit & { clipboardData: Clipboard }) {
    super(type, init);
    this.clipboardData = init.clipboardData;
  }
}

beforeEach(() => {
  Object.assign(document, { execCommand: execCommand.mockReset() });
  vi.stubGlobal('DataTransfer', Clipboard);
  vi.stubGlobal('ClipboardEvent', Paste);
});

afterEach(() => vi.unstubAllGlobals());

describe('a text area', () => {
  let area: HTMLTextAreaElement;
  const insert = (text = REPLY) => insertReply(practice, 'lola', text, document, inPage);

  beforeEach(() => {
    document.body.innerHTML = '<div data-practice-chat="lola"></div><textarea data-practice-composer="lola"></textarea>';
    area = document.querySelector('textarea') as HTMLTextAreaElement;
  });

  const typed = (text: string, caret: number) => {
    area.value = text;
    area.setSelectionRange(caret, caret);
  };
  const editing = () =>
    execCommand.mockImplementation((_, __, text) => {
      area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
      return true;
    });

  it.each([
    ['the browser edits', editing],
    ['the browser refuses the command', () => undefined],
  ])('takes the reply at the caret and keeps what was typed: %s', async (_, prepare) => {
    prepare();
    typed('Hola Ana. Saludos', 10);
    expect(await insert()).toEqual({ landed: true });
    expect(area.value).toBe(`Hola Ana. ${REPLY}Saludos`);
  });

  it('tells the page of a value set past the editing command', async () => {
    const heard = vi.fn();
    document.addEventListener('input', heard, { once: true });
    await insert();
    expect(heard).toHaveBeenCalledOnce();
  });

  it('takes the same reply twice', async () => {
    editing();
    await insert();
    await insert();
    expect(area.value).toBe(REPLY + REPLY);
  });

  it('says so where the page throws the reply away, also if it already stood there', async () => {
    typed(REPLY, 0);
    area.addEventListener('input', () => {
      area.value = REPLY;
    });
    expect(await insert()).toEqual({ landed: false, reason: 'mismatch' });
  });
});

describe('an editor', () => {
  let editor: HTMLElement;
  const insert = () => insertReply(liveHelperChat, '501', REPLY, document, inPage);
  /** Text at the caret, line ends as `<br>`. */
  const put = (text: string) => {
    const range = getSelection()?.getRangeAt(0);
    const nodes = text.split('\n').flatMap((line, index) => [...(index > 0 ? [document.createElement('br')] : []), line]);
    const fragment = document.createDocumentFragment();
    fragment.append(...nodes);
    range?.insertNode(fragment);
    range?.collapse(false);
  };
  const onPaste = (take: (text: string) => void) =>
    editor.addEventListener('paste', (event) => {
      event.preventDefault();
      take(event.clipboardData?.getData('text/plain') ?? '');
    });
  const caret = (node: Node, offset: number) => getSelection()?.collapse(node, offset);

  beforeEach(() => {
    loadConsole('live-helper-chat');
    editor = document.querySelector('#editor-501') as HTMLElement;
  });

  it('takes the reply as a paste', async () => {
    onPaste(put);
    expect(await insert()).toEqual({ landed: true });
    expect(editor.innerHTML).toBe('Con gusto le ayudo.<br><br>¿Qué dominio es?');
    expect(execCommand).not.toHaveBeenCalled();
  });

  it('keeps the caret where the agent left it', async () => {
    editor.textContent = 'Hola Ana. Saludos';
    caret(editor.firstChild as Text, 10);
    onPaste(put);
    expect(await insert()).toEqual({ landed: true });
    expect(editor.innerHTML).toBe('Hola Ana. Con gusto le ayudo.<br><br>¿Qué dominio es?Saludos');
  });

  it('continues after the last line where the caret is elsewhere', async () => {
    editor.innerHTML = 'Hola Ana.<br>Veamos: ';
    caret(document.body, 0);
    onPaste(put);
    expect(await insert()).toEqual({ landed: true });
    expect(editor.innerHTML).toBe('Hola Ana.<br>Veamos: Con gusto le ayudo.<br><br>¿Qué dominio es?');
  });

  it('is given the lines one by one where it swallows the paste', async () => {
    onPaste(() => undefined);
    execCommand.mockImplementation((command, _, text) => {
      put(command === 'insertLineBreak' ? '\n' : text);
      return true;
    });
    expect(await insert()).toEqual({ landed: true });
    expect(editor.innerHTML).toBe('Con gusto le ayudo.<br><br>¿Qué dominio es?');
  });

  it('that takes half of the reply is not given it again', async () => {
    onPaste((text) => put(text.slice(0, 8)));
    expect(await insert()).toEqual({ landed: false, reason: 'mismatch' });
    expect(editor.innerHTML).toBe('Con gust');
    expect(execCommand).not.toHaveBeenCalled();
  });

  it('that takes nothing is reported', async () => {
    onPaste(() => undefined);
    expect(await insert()).toEqual({ landed: false, reason: 'mismatch' });
    expect(editor.innerHTML).toBe('');
  });

  it('that swallows a reply which already stands there is reported', async () => {
    editor.innerHTML = 'Con gusto le ayudo.<br>¿Qué dominio es?';
    onPaste(() => undefined);
    expect(await insert()).toEqual({ landed: false, reason: 'mismatch' });
  });

  it('leaves the other conversation alone', async () => {
    onPaste(put);
    await insert();
    expect(document.querySelector('#editor-502')?.innerHTML).toBe('');
  });
});

describe('an editor of ProseMirror where a paste carries no HTML', () => {
  it('is given line breaks, so that empty lines stay', async () => {
    loadConsole('chatwoot');
    vi.stubGlobal('DataTransfer', PlainClipboard);
    const editor = document.querySelector('.ProseMirror') as HTMLElement;
    execCommand.mockImplementation((command, _, html) => {
      if (command === 'insertHTML') editor.innerHTML = `<p>${html}</p>`;
      return true;
    });
    expect(await insertReply(chatwoot, '101', 'a <b>\n\nc', document, inPage)).toEqual({ landed: true });
    expect(editor.innerHTML).toBe('<p>a &lt;b&gt;<br><br>c</p>');
  });

  it('is given plain lines where breaks would be lost, the empty ones held open', async () => {
    loadConsole('chaskiq');
    vi.stubGlobal('DataTransfer', PlainClipboard);
    const editor = document.querySelector('.ProseMirror') as HTMLElement;
    editor.addEventListener('paste', (event) => {
      const lines = event.clipboardData?.getData('text/plain').split(/\n+/) ?? [];
      editor.replaceChildren(...lines.map((line) => Object.assign(document.createElement('p'), { textContent: line })));
    });
    expect(await insertReply(chaskiq, 'k7QdZp3vXw', 'a <b>\n\nc', document, inPage)).toEqual({ landed: true });
    expect(editor.innerHTML).toBe('<p>a &lt;b&gt;</p><p>\u2060</p><p>c</p>');
    expect(execCommand).not.toHaveBeenCalled();
  });
});

describe('an editor of CKEditor that ignores pastes', () => {
  let editor: HTMLElement;
  beforeEach(() => {
    loadConsole('live-helper-chat');
    editor = document.querySelector('#editor-501') as HTMLElement;
    editor.classList.add('ck-editor__editable');
    inPage.mockReset();
  });

  it('is spoken to from the page, marked meanwhile', async () => {
    inPage.mockImplementation(async (nonce, reply) => {
      expect(editor.getAttribute('data-alcance')).toBe(nonce);
      editor.innerHTML = reply.replaceAll('\n', '<br>');
    });
    expect(await insertReply(liveHelperChat, '501', REPLY, document, inPage)).toEqual({ landed: true });
    expect(editor.hasAttribute('data-alcance')).toBe(false);
    expect(execCommand).not.toHaveBeenCalled();
  });

  it('is left unmarked where the page cannot be reached', async () => {
    inPage.mockRejectedValue(new Error('no access'));
    expect(await insertReply(liveHelperChat, '501', REPLY, document, inPage)).toEqual({ landed: false, reason: 'mismatch' });
    expect(editor.hasAttribute('data-alcance')).toBe(false);
  });
});

describe('no place to write', () => {
  it('another customer’s conversation, where the agent moved on while the composer was slow', async () => {
    loadConsole('chatwoot');
    document
      .querySelector('.ProseMirror')
      ?.addEventListener('paste', () => history.pushState(null, '', '/app/accounts/1/conversations/102'));
    expect(await insertReply(chatwoot, '101', REPLY, document, inPage)).toEqual({ landed: false, reason: 'no-conversation' });
    expect(execCommand).not.toHaveBeenCalled();
  });

  it('a note is never written into', async () => {
    loadConsole('live-helper-chat');
    const editor = document.querySelector('#editor-501');
    editor?.classList.add('bg-light');
    expect(await insertReply(liveHelperChat, '501', REPLY, document, inPage)).toEqual({ landed: false, reason: 'note' });
    expect(editor?.innerHTML).toBe('');
    loadConsole('chatwoot');
    document.querySelector('.reply-box')?.classList.add('is-private');
    expect(await insertReply(chatwoot, '101', REPLY, document, inPage)).toEqual({ landed: false, reason: 'note' });
    expect(document.querySelector('.ProseMirror')?.textContent).toBe('');
  });

  it('a chat that is closed takes no reply', async () => {
    loadConsole('live-helper-chat');
    // Live Helper Chat leaves its editor editable there, and sends nothing.
    document.querySelector('lhc-editor')?.setAttribute('readonly', 'readonly');
    expect(await insertReply(liveHelperChat, '501', REPLY, document, inPage)).toEqual({ landed: false, reason: 'read-only' });
    expect(document.querySelector('#editor-501')?.innerHTML).toBe('');
    expect(execCommand).not.toHaveBeenCalled();
  });

  it('a chat that is not in front is said to be so', async () => {
    loadConsole('live-helper-chat');
    const checkVisibility = vi.fn(() => false);
    Object.assign(Element.prototype, { checkVisibility });
    const result = await insertReply(liveHelperChat, '502', REPLY, document, inPage);
    Reflect.deleteProperty(Element.prototype, 'checkVisibility');
    expect(result).toEqual({ landed: false, reason: 'behind' });
  });

  it('a missing composer is reported', async () => {
    loadConsole('chatwoot');
    document.querySelector('.reply-box')?.remove();
    expect(await insertReply(chatwoot, '101', REPLY, document, inPage)).toEqual({ landed: false, reason: 'no-composer' });
  });
});
