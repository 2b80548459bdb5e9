import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PACK_DIRECTORY } from '../../scripts/compiled-pack.ts';
import { likePairs } from '../../scripts/lint/similarity.ts';
import { messagesOf } from '../../scripts/lint/texts.ts';
import { readPack } from '../../scripts/read-pack.ts';

interface Turn {
  from: string;
  text: string;
}

/** Every labelled message of the measuring corpus, and the customers' turns of its conversations. */
function corpusTexts(): string[] {
  return readdirSync('tests/corpus')
    .filter((file) => /\.jsonl?$/.test(file))
    .flatMap((file) => {
      const text = readFileSync(`tests/corpus/${file}`, 'utf8');
      if (file.endsWith('.jsonl')) {
        const lines = text.trim().split('\n');
        return lines.map((line) => (JSON.parse(line) as { text: string }).text);
      }
      const conversations: { turns: Turn[] }[] = JSON.parse(text);
      return conversations.flatMap(({ turns }) => turns.filter(({ from }) => from === 'customer').map((turn) => turn.text));
    });
}

test('no message of the pack is like one that it is measured by', { timeout: 60_000 }, () => {
  const corpus = corpusTexts();
  expect(corpus.length).toBeGreaterThan(500);
  const messages = messagesOf(readPack(PACK_DIRECTORY));
  const texts = messages.map(({ text }) => text);
  const leaks = likePairs(corpus, 0.7, texts).map(({ first, second, likeness }) => {
    const { file, path } = messages[second] as (typeof messages)[number];
    return `${file} ${path.join('.')} «${texts[second]}» is like «${corpus[first]}» (${likeness.toFixed(2)})`;
  });
  expect(leaks).toEqual([]);
});
