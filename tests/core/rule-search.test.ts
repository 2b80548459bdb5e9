import { describe, expect, it } from 'vitest';
import { compiledPack } from '../../scripts/compiled-pack.ts';
import { createRuleSearch } from '../../src/core/rule-search.ts';

const { text: pack } = compiledPack();
const search = createRuleSearch(pack);

describe('the search in the rules', () => {
  it.each([
    ['zona dns', 'dns-zone'],
    ['MIGRACION por chat', 'migration-by-chat'],
    ['filezilla', 'ftp-filezilla'],
    ['cloudmark', 'cloudmark'],
    ['plugins wordpress desactivar', 'wordpress-disable-plugins'],
    ['senha sitelock', 'addons-password-recovery'],
  ])('%s finds first %s', (query, topic) => expect(search.find(query)[0]).toBe(topic));

  it('ignores accents', () => expect(search.find('propagación')).toEqual(search.find('propagacion')));

  it('finds what is only said in an explanation, an example or a reply', () => {
    expect(search.find('softaculous').length).toBeGreaterThan(0);
    expect(search.find('outlook')).toContain('email-client-settings');
  });

  it('forgives a typo', () => expect(search.find('nameservrs')).toContain('nameservers'));

  it('has every topic once, in the order of the scope, where nothing is asked', () => {
    const all = search.find('  ¿? ');
    expect(new Set(all).size).toBe(all.length);
    expect(all).toHaveLength(Object.keys(pack.topics).length);
  });

  it('finds nothing for what no rule says', () => expect(search.find('zzzzqqqq')).toEqual([]));

  it('takes no word from the middle of another first', () => {
    // «tax» stands in «sintaxis», which is no tax.
    for (const topic of search.find('tax').slice(0, 1)) expect(JSON.stringify(pack.topics[topic]).toLowerCase()).toMatch(/(?<![a-z])tax/);
  });
});
