import { describe, expect, it } from 'vitest';
import { compile, labelledMessages } from '../../src/core/compile.ts';
import { createJudge } from '../../src/core/judge.ts';
import { CHATTER } from '../../src/core/model.ts';
import type { PackSource } from '../../src/core/pack.ts';
import { smallPack, smallSource } from './small-pack.ts';

describe('compile', () => {
  it('gives the same bytes for the same pack', () => {
    expect(JSON.stringify(compile(structuredClone(smallSource)))).toBe(JSON.stringify(smallPack));
  });

  it('gives other bytes where one example differs', () => {
    const other = structuredClone(smallSource);
    other.topics['billing']?.examples.es.push('quiero pagar con tarjeta la factura del dominio');
    expect(JSON.stringify(compile(other).models)).not.toBe(JSON.stringify(smallPack.models));
  });

  it('keeps what is shown, of the examples the first six, and leaves out what only trains', () => {
    const { near_misses: _, ...shown } = smallSource.topics['dns-zone'] as PackSource['topics'][string];
    const { es, pt, en } = shown.examples;
    const few = { es: es.slice(0, 6), pt: pt.slice(0, 6), en: en.slice(0, 6) };
    expect(es.length).toBeGreaterThan(6);
    expect(smallPack.text.topics['dns-zone']).toEqual({ ...shown, examples: few });
    expect(JSON.stringify(smallPack.text)).not.toContain(es.at(-1));
    expect(Object.keys(smallPack.text.triage)).toEqual(['not-working']);
    expect(Object.keys(smallPack.text.service)).toEqual(['greeting', 'unlisted']);
  });

  it('has a class for each topic, each vague trouble and what asks nothing', () => {
    expect(new Set(smallPack.models.topics.classes)).toEqual(new Set([...Object.keys(smallSource.topics), 'not-working', CHATTER]));
  });

  it('shows nothing for a pack without examples', () => {
    const none = { es: [], pt: [], en: [] };
    const empty = compile({ ...smallSource, topics: {}, chatter: none, service: { replies: [], triage: [] } });
    expect(createJudge(empty.models, new Set()).requests('quiero cambiar los nameservers')).toEqual([]);
  });
});

describe('labelledMessages', () => {
  it('gives a near miss to the topic that it belongs to', () => {
    const source = structuredClone(smallSource);
    source.topics['dns-zone']?.near_misses.push({ text: 'apuntar el dominio', topic: 'nameservers' }, { text: 'ya quedó', topic: CHATTER });
    const added = labelledMessages(source).filter(({ text }) => text === 'apuntar el dominio' || text === 'ya quedó');
    expect(added).toEqual([
      { text: 'apuntar el dominio', label: 'nameservers' },
      { text: 'ya quedó', label: CHATTER },
    ]);
  });
});
