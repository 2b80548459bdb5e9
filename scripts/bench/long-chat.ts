import { watch } from '../../src/content/watcher.ts';

// Runs in a page: a long chat of Live Helper Chat's kind, read by the real watcher while every task of it is timed.

/** What reading a long chat costs the page, in milliseconds. */
export interface LongChat {
  messages: number;
  /** From the watcher's start to its first report. */
  firstRead: number;
  /** What each further message costs, sorted. */
  further: number[];
  /** What each look over the page costs, twice a second, sorted. */
  looks: number[];
  /** The same in a page of as many elements without a chat. */
  looksWithoutChat: number[];
}

const MESSAGES = 5000;
const FURTHER = 40;
/** How long the page without a chat is watched, in milliseconds. */
const LOOKING = 5000;

/** Times of single tasks: what a change of the page sets off, and the looks over the page. */
const spent: { changes: number; looks: number[] } = { changes: 0, looks: [] };

function timed<A extends unknown[]>(task: (...args: A) => void, add: (time: number) => void): (...args: A) => void {
  return (...args) => {
    const started = performance.now();
    task(...args);
    add(performance.now() - started);
  };
}

function takeLooks(): number[] {
  return spent.looks.splice(0).toSorted((a, b) => a - b);
}

const wait = window.setTimeout.bind(window);
const pause = (ms: number) => new Promise((done) => wait(done, ms));

/** Timers and observers that the watcher makes from here on are timed. */
function timeTasks(): void {
  const { setTimeout, setInterval, MutationObserver } = window;
  const change = (time: number) => {
    spent.changes += time;
  };
  const look = (time: number) => void spent.looks.push(time);
  window.setTimeout = ((task: () => void, ms: number) => setTimeout(timed(task, change), ms)) as typeof window.setTimeout;
  window.setInterval = ((task: () => void, ms: number) => setInterval(timed(task, look), ms)) as typeof window.setInterval;
  window.MutationObserver = class extends MutationObserver {
    constructor(callback: MutationCallback) {
      super(timed(callback, change));
    }
  };
}

function row(number: number): string {
  const side = number % 3 === 2 ? 'message-admin' : 'response';
  return `<div class="message-row ${side}" id="msg-${number}" data-op-id="${side === 'response' ? 0 : 7}">
    <span class="usr-tit">Ana</span><span class="msg-date">08:0${number % 10}</span>
    <div class="msg-body">mensaje ${number}: ya revisé el correo de la oficina y sigue igual que ayer, <b>gracias</b><br>quedo atenta</div></div>`;
}

async function measure(): Promise<LongChat> {
  timeTasks();
  const silent = { seen: () => undefined, gone: () => undefined };
  const rows = Array.from({ length: MESSAGES }, (_, number) => row(number)).join('');
  const elsewhere = new AbortController();
  document.body.innerHTML = rows;
  watch(document, { ...silent, changed: () => undefined }, elsewhere.signal);
  await pause(LOOKING);
  elsewhere.abort();
  const looksWithoutChat = takeLooks();
  document.body.innerHTML = `<div class="msgBlock msgBlock-admin" id="messagesBlock-1" style="height:600px;overflow:auto">${rows}</div>
    <lhc-editor id="CSChatMessage-1"><div class="form-send-textarea" contenteditable="true"></div></lhc-editor>`;
  await pause(1000);
  const stop = new AbortController();
  const started = performance.now();
  let firstRead = 0;
  watch(document, { ...silent, changed: () => (firstRead ||= performance.now() - started) }, stop.signal);
  await pause(1000);
  takeLooks();
  const block = document.querySelector('#messagesBlock-1') as HTMLElement;
  const further: number[] = [];
  for (let number = 0; number < FURTHER; number++) {
    spent.changes = 0;
    block.insertAdjacentHTML('beforeend', row(MESSAGES + number));
    await pause(400);
    further.push(spent.changes);
  }
  stop.abort();
  return { messages: MESSAGES, firstRead, further: further.toSorted((a, b) => a - b), looks: takeLooks(), looksWithoutChat };
}

Object.assign(window, { longChat: measure });
