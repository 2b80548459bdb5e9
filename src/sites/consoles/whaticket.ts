import type { Site } from '../site.ts';

/** What a queue's greeting begins with, on the agent's side. */
const BOT_MARK = '\u200e';

/** The side on which a row stands, which is all that tells its author. */
function side(row: Element): string {
  return row.ownerDocument.defaultView?.getComputedStyle(row).alignSelf ?? '';
}

/** Whaticket community, and Ticketz, which grew out of it. Read in Whaticket's source and seen running; confidence high. */
export default {
  id: 'whaticket',
  name: 'Whaticket',
  hosts: [],
  detect: '#messagesList',
  container: '#messagesList',
  conversation: [{ from: 'address', pattern: /\/tickets\/([\w-]+)/ }],
  // The spans between are dates.
  message: '#messagesList > div:has(button[id^="messageActionsButton"])',
  // Ticketz only; in Whaticket the button's id ends after its name.
  messageId: { from: 'element', attribute: 'id', pattern: /(.+)/ },
  roles: [
    { author: 'bot', when: (row) => side(row) === 'flex-end' && (row.lastElementChild?.textContent ?? '').startsWith(BOT_MARK) },
    { author: 'agent', when: (row) => side(row) === 'flex-end' },
    { author: 'customer', when: (row) => side(row) === 'flex-start' },
  ],
  time: { selector: ':scope > div:last-of-type > span:last-child' },
  text: ':scope > div:last-of-type',
  // The time, and the message that this one answers.
  textRemove: '#messagesList > div > div > div, #messagesList > div > div > span:last-child',
  // With «sign» on, an agent's message begins with his name.
  textPrefix: /^\u200e|^[^\n:]{1,40}:\n/,
  customer: '[class*="MuiCardHeader-title"]',
  composer: 'textarea:not([aria-hidden="true"])',
  markup: 'stars',
  note: null,
} satisfies Site;
