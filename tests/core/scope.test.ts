import { describe, expect, it } from 'vitest';
import { rule } from '../../src/core/scope.ts';
import { smallSource } from './small-pack.ts';

const { scope } = smallSource;
const EVERYBODY = [null, 'nobody', ...scope.products.map((product) => product.id)];

describe('rule', () => {
  it('lets the list of the plan decide', () => {
    expect(rule(scope, 'dns-zone', 'shared')).toMatchObject({
      verdict: 'in',
      section: 'shared',
      source: 'compartidos 1',
      needsPlan: false,
    });
    expect(rule(scope, 'dns-zone', 'reseller')).toMatchObject({
      verdict: 'guide',
      section: 'reseller',
      source: 'reventa 1',
      needsPlan: false,
    });
  });

  it('says so where only other plans list a topic', () => {
    expect(rule(scope, 'dns-zone', 'builder')).toMatchObject({ verdict: 'unlisted', needsPlan: false });
    expect(rule(scope, 'database', 'reseller')).toMatchObject({ verdict: 'unlisted', condition: null, source: 'compartidos 3' });
  });

  it.each([null, 'wordpress', 'nobody'])('asks for the plan where it decides and is not known: %s', (product) => {
    expect(rule(scope, 'dns-zone', product)).toMatchObject({ verdict: 'in', needsPlan: true });
    expect(rule(scope, 'database', product)).toMatchObject({ verdict: 'conditional', needsPlan: true });
  });

  it('asks for no plan where every plan lists the topic', () => {
    expect(rule(scope, 'nameservers', null)).toMatchObject({ verdict: 'in', needsPlan: false });
  });

  it('carries the condition', () => expect(rule(scope, 'database', 'shared')?.condition?.es).toBe('Solo si es necesario'));

  it.each(EVERYBODY)('excludes for everybody: %s', (product) => {
    for (const topic of ['migration-by-chat', 'theme-design']) {
      expect(rule(scope, topic, product)).toMatchObject({ verdict: 'out', section: 'exclusions', needsPlan: false });
    }
    expect(rule(scope, 'billing', product)).toMatchObject({ verdict: 'billing', section: 'billing', needsPlan: false });
  });

  it.each(['not-working', '', 'constructor', '__proto__'])('has nothing to say of a topic that it does not know: «%s»', (topic) => {
    for (const product of EVERYBODY) expect(rule(scope, topic, product)).toBeNull();
  });

  it('prefers the section of a tool that the customer named', () => {
    const tool = { ...scope, sections: [...scope.sections] };
    const title = { es: 'WordPress', pt: 'WordPress', en: 'WordPress' };
    tool.sections.push({ id: 'wordpress', title, rules: [{ topic: 'theme-design', verdict: 'guide', source: 'wordpress 1' }] });
    expect(rule(tool, 'theme-design', 'wordpress')).toMatchObject({ verdict: 'guide', source: 'wordpress 1' });
    expect(rule(tool, 'theme-design', 'shared')).toMatchObject({ verdict: 'out' });
  });
});
