import type { Site } from '../site.ts';

/** Not the button for older messages, the frame of earlier conversations that it loads, and what stands below or in place of messages. */
const ROW = ':scope > :not(:first-child, .ant-divider, :has(> .ant-result), :has(+ [id^="ConversationMessages-history"])):has(> div > div)';

/** The backgrounds of a note and of a bot's picture, which no class tells. */
const NOTE = 'rgb(255, 241, 184)';
const BOT = 'rgb(24, 144, 255)';

/** The list above each composer, whose frame has the nearest `flex` that is written into the page. */
function lists(page: ParentNode): Element[] {
  return [...page.querySelectorAll('.TextArea--transparent')].flatMap(
    (composer) => composer.closest('[style^="flex"]')?.previousElementSibling?.firstElementChild ?? [],
  );
}

/** A row's first line holds the writer's picture, but for one's own, and the bubble. */
function bubble(row: Element): Element | null {
  return row.firstElementChild?.lastElementChild ?? null;
}

function background(element: Element | null): string | undefined {
  return element?.ownerDocument.defaultView?.getComputedStyle(element).backgroundColor;
}

/**
 * Who wrote a row that is not one's own. Only the last of a group has a picture, and a line with its time below; a group is the
 * customer's, or else that of agents and bots, one's own rows among them.
 */
function writer(row: Element): 'customer' | 'agent' | 'bot' | null {
  let last = row;
  while (last.children.length === 1 && last.nextElementSibling) last = last.nextElementSibling;
  if (last.children.length === 0) return null;
  const picture = bubble(last)?.previousElementSibling ?? null;
  // Agents have a letter or a photograph, customers and bots a symbol.
  if (picture === null || picture.querySelector('.anticon-user') === null) return 'agent';
  if (background(picture) !== BOT) return 'customer';
  return last === row ? 'bot' : 'agent';
}

/**
 * Papercups. Read in its source at 6a6f5adc, the last before it was archived (conversations/ChatMessage.tsx, ChatMessageBox.tsx,
 * ConversationMessages.tsx, ConversationFooter.tsx), and in the page that these components draw; confidence high, but for
 * customers with a photograph (from Slack), who count as agents.
 */
export default {
  id: 'papercups',
  name: 'Papercups',
  hosts: ['https://app.papercups.io/*', 'https://app.papercups-eu.io/*'],
  detect: '.TextArea--transparent',
  container: lists,
  conversation: [{ from: 'address', pattern: /\/conversations\/(?:[^/]+\/)?([0-9a-f-]{36})/ }],
  message: (list) => [...list.querySelectorAll(ROW)],
  messageId: null,
  roles: [
    { author: 'note', when: (row) => background(bubble(row)) === NOTE },
    { author: 'agent', self: ':has(> div:first-child > div:only-child)' },
    { author: 'customer', when: (row) => writer(row) === 'customer' },
    { author: 'bot', when: (row) => writer(row) === 'bot' },
    { author: 'agent', when: (row) => writer(row) === 'agent' },
  ],
  // What came by mail is drawn without Markdown.
  text: '.Text--markdown, :scope > div:first-child > div:last-child > div:not([class])',
  textRemove: 'blockquote',
  // Emoji are drawn as pictures too.
  image: '.Text--markdown img:not([style*="1em"])',
  file: '.anticon-paper-clip ~ a',
  customer: 'header h4.ant-typography',
  composer: '.TextArea--transparent textarea',
  // Messages are drawn as Markdown.
  markup: 'markdown',
  // Of the two tabs, the one that stands behind another.
  note: 'form .ant-menu-item ~ .ant-menu-item-selected',
} satisfies Site;
