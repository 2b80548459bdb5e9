import type { Site } from '../site.ts';

/** The messages of the open conversation; the list that scrolls may hold the stream. */
const STREAM =
  '[data-testid="conversation-stream-scroll-container"], [data-conversation-stream], .inbox2__conversation-stream, .inbox-2__conversation-stream';

/** The words of a part; the class was renamed in April 2026. */
const WORDS = '.interblocks-html, .inbox2__break-words, .inbox-2__break-words';

/** What a row is, or stands in. */
const within = (selector: string) => `:is(${selector}), :is(${selector}) *`;

/** The side of a row, which is all that tells the author where nothing is said of him; null where it stands in the middle. */
function side(row: Element): 'left' | 'right' | null {
  const stream = row.closest(STREAM);
  const aligned = row.closest('.justify-start, .justify-end, .flex-row-reverse');
  if (aligned && aligned !== stream && stream?.contains(aligned)) return aligned.matches('.justify-start') ? 'left' : 'right';
  // Since the middle of 2026 rows carry no such class (one script); each is measured once.
  const around = stream?.getBoundingClientRect();
  if (!around?.width) return null;
  const { left, width } = row.getBoundingClientRect();
  const off = left + width / 2 - (around.left + around.width / 2);
  return Math.abs(off) < around.width / 40 ? null : off < 0 ? 'left' : 'right';
}

/**
 * Intercom's inbox. Not open source: public scripts agree on most (confidence medium). There are two generations of its DOM: groups
 * of parts that tell their author by a number (inbox 2), and since April 2026 single parts without it, where notes and bots cannot
 * be told from replies. How pictures and files stand in either is not known from any source.
 */
export default {
  id: 'intercom',
  name: 'Intercom',
  // The hosts of other regions follow the maker's naming; no script names them.
  hosts: ['https://app.intercom.com/*', 'https://app.eu.intercom.com/*', 'https://app.au.intercom.com/*'],
  detect: STREAM,
  // One script of 2026 looks into shadow roots; the others find all they need without.
  shadow: true,
  container: STREAM,
  conversation: [{ from: 'address', pattern: /\/conversations?\/(\d+)/ }],
  message: '[class*="group/content-part"], [data-part-group-id]:not(:has([class*="group/content-part"]))',
  // History is loaded as it is scrolled to.
  virtual: true,
  // Inbox 2 only.
  messageId: { from: 'element', attribute: 'data-part-group-id', pattern: /(.+)/ },
  roles: [
    { author: 'customer', self: within('[data-part-group-category="1"]') },
    { author: 'agent', self: within('[data-part-group-category="3"]') },
    { author: 'note', self: within('[data-part-group-category="4"]') },
    // 5 is a bot, 20 an automated message.
    { author: 'bot', self: within('[data-part-group-category="5"], [data-part-group-category="20"]') },
    { author: 'system', self: within('[data-part-group-category]') },
    { author: 'agent', self: within('[data-author-type*="admin"]') },
    { author: 'customer', self: within('[data-author-type*="user"]') },
    { author: 'customer', when: (row) => side(row) === 'left' },
    { author: 'agent', when: (row) => side(row) === 'right' },
  ],
  text: `${WORDS}, [class*="content-part"]:not(:has(${WORDS})) p`,
  customer: '[data-inbox-conversation-header-title]',
  composer:
    '[data-conversation-reply-composer] .ProseMirror:not(.o__note *), .embercom-prosemirror-composer-editor:not(.o__note *, .o__note)',
  // Seen in inbox 2 only.
  note: '.o__note .ProseMirror, .o__note .embercom-prosemirror-composer-editor, .embercom-prosemirror-composer-editor.o__note',
} satisfies Site;
