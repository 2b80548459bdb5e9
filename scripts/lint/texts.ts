import { CHATTER } from '../../src/core/model.ts';
import { LANGUAGES, type Language, type LocalText, type PackSource, type Replies, VOICES } from '../../src/core/pack.ts';
import { type Place, topicPath } from './check.ts';
import type { FieldPath } from './problem.ts';

/** A customer's message of a pack: an example, a near-miss or chatter, with the class that it teaches. */
export interface PlacedMessage extends Place {
  text: string;
  label: string;
}

/** A text that we wrote for agents or customers. */
export interface PlacedText extends Place {
  text: string;
  language: Language;
  /** `query` is what the help centre's search is asked for; its case does not matter. */
  kind: 'shown' | 'query' | 'reply';
}

/** Every labelled message of a pack with its place, in the order of `labelledMessages`. */
export function messagesOf(source: PackSource): PlacedMessage[] {
  const messages: PlacedMessage[] = [];
  const add = (file: string, path: FieldPath, label: string, texts: Record<Language, readonly string[]>) => {
    for (const language of LANGUAGES) {
      texts[language].forEach((text, index) => {
        messages.push({ file, path: [...path, language, index], text, label });
      });
    }
  };
  for (const [topic, file] of Object.entries(source.topics)) add(topicPath(topic), ['examples'], topic, file.examples);
  for (const [topic, file] of Object.entries(source.topics)) {
    file.near_misses.forEach((miss, index) => {
      messages.push({ file: topicPath(topic), path: ['near_misses', index, 'text'], text: miss.text, label: miss.topic });
    });
  }
  source.service.triage.forEach((entry, index) => {
    add('service.yaml', ['triage', index, 'examples'], entry.id, entry.examples);
  });
  add('chatter.yaml', [], CHATTER, source.chatter);
  return messages;
}

/** The list of replies that one voice of a topic, triage entry or service reply has. */
export interface PlacedReplies extends Place {
  replies: Replies;
}

/** Every set of replies of a pack. */
export function repliesOf(source: PackSource): PlacedReplies[] {
  return [
    ...Object.entries(source.topics).map(([topic, { replies }]) => ({ file: topicPath(topic), path: ['replies'], replies })),
    ...source.service.replies.map(({ replies }, index) => ({ file: 'service.yaml', path: ['replies', index, 'replies'], replies })),
    ...source.service.triage.map(({ replies }, index) => ({ file: 'service.yaml', path: ['triage', index, 'replies'], replies })),
  ];
}

/** Every text that an agent or a customer reads, with its place and language. */
export function textsOf(source: PackSource): PlacedText[] {
  const texts: PlacedText[] = [];
  const add = (file: string, path: FieldPath, local: LocalText, kind: PlacedText['kind'] = 'shown') => {
    for (const language of LANGUAGES) texts.push({ file, path: [...path, language], language, text: local[language], kind });
  };
  add('pack.yaml', ['title'], source.pack.title);
  source.scope.products.forEach((product, index) => {
    add('scope.yaml', ['products', index, 'title'], product.title);
  });
  source.scope.sections.forEach((section, index) => {
    add('scope.yaml', ['sections', index, 'title'], section.title);
    section.rules.forEach((rule, at) => {
      if (rule.condition) add('scope.yaml', ['sections', index, 'rules', at, 'condition'], rule.condition);
    });
  });
  for (const [topic, file] of Object.entries(source.topics)) {
    for (const key of ['title', 'explain', 'ask'] as const) add(topicPath(topic), [key], file[key]);
    add(topicPath(topic), ['search'], file.search, 'query');
  }
  source.service.replies.forEach((entry, index) => {
    add('service.yaml', ['replies', index, 'title'], entry.title);
  });
  source.service.triage.forEach((entry, index) => {
    for (const key of ['title', 'explain'] as const) add('service.yaml', ['triage', index, key], entry[key]);
  });
  for (const { file, path, replies } of repliesOf(source)) {
    for (const voice of VOICES) {
      const language = voice === 'pt' || voice === 'en' ? voice : 'es';
      replies[voice].forEach((text, index) => {
        texts.push({ file, path: [...path, voice, index], language, text, kind: 'reply' });
      });
    }
  }
  return texts;
}
