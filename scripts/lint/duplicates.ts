import { VOICES } from '../../src/core/pack.ts';
import { at, type Check, problemAt } from './check.ts';
import { fieldName, type Problem } from './problem.ts';
import { likePairs } from './similarity.ts';
import { messagesOf, repliesOf } from './texts.ts';

/** From this likeness on, a message teaches nothing that the other does not. */
const ALIKE = 0.8;

/** No message of a pack equals or nearly equals another, and no two variants of a reply read the same. */
export const checkDuplicates: Check = (pack) => {
  const messages = messagesOf(pack.source);
  const problems: Problem[] = [];
  for (const { first, second, likeness } of likePairs(
    messages.map((message) => message.text),
    ALIKE,
  )) {
    const one = messages[first] as (typeof messages)[number];
    const other = messages[second] as (typeof messages)[number];
    const twin = at(pack, one);
    const same = likeness === 1 ? 'the same as' : `nearly the same (${likeness.toFixed(2)}) as`;
    problems.push(problemAt(pack, other, `«${other.text}» is ${same} ${twin.file}:${twin.line} ${fieldName(one.path)} «${one.text}»`));
  }
  for (const { file, path, replies } of repliesOf(pack.source)) {
    for (const voice of VOICES) {
      for (const { first, second } of likePairs(replies[voice], ALIKE)) {
        const place = { file, path: [...path, voice, second] };
        problems.push(problemAt(pack, place, `reads like variant ${first}: a chat would show the same text twice`));
      }
    }
  }
  return problems;
};
