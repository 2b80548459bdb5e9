import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compiledPack, PACK_DIRECTORY } from '../../scripts/compiled-pack.ts';
import { checkDrafts } from '../../scripts/lint/rules.ts';
import { likePairs } from '../../scripts/lint/similarity.ts';
import { locatePack, readPack } from '../../scripts/read-pack.ts';
import { compile, filledReplies, labelledDrafts } from '../../src/core/compile.ts';
import { createGuard, PLACEHOLDER } from '../../src/core/guard.ts';
import { anyText, HARD_TEXTS } from './any-text.ts';
import { smallSource } from './small-pack.ts';

const { models, drafts } = compiledPack();
const guardDraft = createGuard(models.topics, drafts);
const topicsOf = (text: string) => guardDraft(text).map(({ topic }) => topic);
const source = readPack(PACK_DIRECTORY);

interface Judged {
  text: string;
  violates: string[];
}
const corpus: Judged[] = readFileSync('tests/corpus/dev_drafts.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

describe('what an agent promises, announces or reports', () => {
  it.each([
    ['terms-violation', 'Le puedo dar memoria extra sin que pague el plan de arriba, lo hago por fuera del sistema.'],
    ['terms-violation', 'Si vas cambiando el remitente cada 200 mensajes, el límite por hora no te salta nunca.'],
    ['programming-design', 'Le hice un par de arreglos al CSS y ya el menú no se monta sobre el logo.'],
    ['third-party-software', 'Me meto a tu Cloudflare un segundo, apago la nube naranja y listo.'],
    ['credentials-in-chat', '¿Podría pasarme la contraseña del administrador para revisar el sitio?'],
    ['credentials-in-chat', 'Perfecto, ¿y la clave del FTP? Me la puede dejar por acá.'],
    ['credentials-in-chat', 'Listo don Jorge, el buzón nuevo entra con Abril&9034, cámbiela cuando pueda.'],
    ['credentials-in-chat', 'Para validar, digite aqui a senha do seu painel, por favor.'],
    ['optimization', 'Ya reduje el peso del inicio y quedó en 1.2 segundos.'],
    ['plugin-theme-support', 'Ahora te pongo el plugin de WhatsApp y lo dejo con tu número.'],
    ['manual-app-install', 'Sí podemos: clono tu repositorio, ejecuto npm y la dejo publicada.'],
    ['delete-edit', 'Le cambio el horario que sale en contacto.html y se lo muestro.'],
    ['delete-edit', 'Done, I removed the two FTP users and the old folder.'],
    ['unrequested-changes', 'Vi que usabas PHP 7.4, entonces lo pasé a 8.2 sin esperar tu respuesta.'],
    ['migration-by-chat', 'Vou puxar seu site da KingHost agora, pode aguardar na linha.'],
    ['backup-download-ftp', "Sure, I'll put last night's backup in your FTP folder so you can grab it."],
    ['addons-admin-config', 'Le pongo SiteLock en escaneo cada hora, ya abrí su panel.'],
    ['ssl-in-code', 'Tranquila, yo le corrijo esos enlaces inseguros del footer.php.'],
  ])('%s: %s', (topic, text) => expect(topicsOf(text)).toEqual([topic]));

  it('is found in one sentence among others, and pointed at', () => {
    const text = 'Gracias por la espera. Le cambio el horario que sale en contacto.html. ¿Necesita algo más?';
    expect(guardDraft(text)).toEqual([{ topic: 'delete-edit', evidence: [[23, 69]] }]);
    expect(text.slice(23, 69)).toBe('Le cambio el horario que sale en contacto.html');
  });

  it('may be two things', () => {
    expect(topicsOf('Mándeme la clave de su WordPress y yo le actualizo el plugin.')).toEqual([
      'credentials-in-chat',
      'plugin-theme-support',
    ]);
  });
});

describe('what passes with the same words', () => {
  it.each([
    // Refusals.
    'El límite de 500 envíos lo fija el plan; ni repartiéndolo entre cuentas se puede evitar, se lo comento para que no lo bloqueen.',
    'Diseño gráfico no hacemos, sin embargo el Creador trae plantillas que puede cambiar usted.',
    'No me pase la clave por aquí, con el enlace del portal la restablece en un minuto.',
    'Nunca le vamos a pedir su contraseña; si alguien lo hace, avísenos.',
    'Não apagamos bancos de dados, mas no cPanel você exclui em dois cliques.',
    "I can't install the plugin for you; its author has a setup guide.",
    // How the customer does it, or somebody else.
    'Cloudflare es externo: apague la nube naranja en su panel y yo verifico de este lado.',
    'Dar de baja los buzones lo hace usted en Cuentas de correo, con el botón rojo.',
    'Su programador tendría que corregir el IF del cotizador; el registro de errores está en public_html/error_log.',
    'El zip del sitio lo arma usted en cPanel y lo guarda en su computadora.',
    // What the scope allows.
    'Apagué los plugins desde phpMyAdmin con la copia previa que autorizó; no borré ninguno.',
    'Moví una copia de /nuevo a /public_html como solicitó, la carpeta anterior sigue ahí.',
    'Restauré su sitio a enero porque usted lo pidió y ya está en línea.',
    'Cambié la clave de la base y actualicé el wp-config para que conecte; no hace falta que me la pase.',
    'Hice la copia y actualicé WordPress a la 6.5, como me autorizó.',
    'Activé el SSL gratuito y la redirección en el portal como solicitó.',
    // Questions and reassurance.
    '¿Le gustaría que subamos la versión de PHP? Sin su confirmación no cambio nada.',
    'No se preocupe, los correos no se borraron; estaban en otra carpeta del webmail.',
  ])('%s', (text) => expect(guardDraft(text)).toEqual([]));

  it('every reply of the pack', () => {
    const replies = filledReplies(source);
    expect(replies.length).toBeGreaterThan(400);
    expect(replies.filter((reply) => guardDraft(reply).length > 0)).toEqual([]);
  });
});

describe('placeholders', () => {
  it.each([
    ['a variable', 'Hola {{cliente}}, ya lo reviso.', '{{cliente}}'],
    ['a variable with its fallback', 'Reviso {{dominio|su dominio}}.', '{{dominio|su dominio}}'],
    ['a word in brackets', 'Hola [nombre], buenas tardes.', '[nombre]'],
    ['a row of X', 'Su ticket es XXX y le avisamos.', 'XXX'],
    ['a word in angle brackets', 'Entre a <dominio> y cuénteme.', '<dominio>'],
  ])('%s', (_, text, shown) => {
    const start = text.indexOf(shown);
    expect(guardDraft(text)).toEqual([{ topic: PLACEHOLDER, evidence: [[start, start + shown.length]] }]);
  });

  it.each(['Vea [la guía](https://soporte.hostgator.mx/).', 'Su plan es el XL.', 'Apague el botón [1] y listo.'])('none in %s', (text) =>
    expect(guardDraft(text)).toEqual([]),
  );
});

describe('figures', () => {
  it('warns as the measuring corpus wants, and of no draft that may be sent', () => {
    const judged = corpus.map(({ text, violates }) => ({ violates, shown: topicsOf(text) }));
    const right = judged.flatMap(({ violates, shown }) => shown.filter((topic) => violates.includes(topic))).length;
    const all = judged.flatMap(({ violates, shown }) => [...violates, ...shown]).length;
    expect((2 * right) / all).toBeGreaterThanOrEqual(0.93);
    expect(judged.filter(({ violates, shown }) => violates.length === 0 && shown.length > 0)).toEqual([]);
  });

  it('adds little to the pack', () => expect(JSON.stringify(drafts).length).toBeLessThan(75_000));
});

test('no draft of the pack is like one that it is measured by, and none is there twice', { timeout: 60_000 }, () => {
  const written = labelledDrafts({ ...source, topics: {}, service: { replies: [], triage: [] } }).map(({ text }) => text);
  expect(written.length).toBeGreaterThan(1000);
  const measured = corpus.map(({ text }) => text);
  expect(likePairs(measured, 0.7, written).map(({ first, second }) => [measured[first], written[second]])).toEqual([]);
  expect(likePairs(written, 0.8).map(({ first, second }) => [written[first], written[second]])).toEqual([]);
});

test('drafts of a topic that the scope does not refuse are a mistake in the pack', () => {
  const { pack } = locatePack(PACK_DIRECTORY);
  if (!pack) throw new Error('the pack is not valid');
  expect(checkDrafts(pack)).toEqual([]);
  const wrong = { ...pack, source: { ...pack.source, drafts: { topics: { 'dns-zone': { breaks: [], keeps: [] } }, keeps: [] } } };
  expect(checkDrafts(wrong)).toMatchObject([{ field: 'topics.dns-zone', message: 'no rule of scope.yaml refuses this topic' }]);
});

test('a pack without drafts still warns of secrets and placeholders', () => {
  const small = compile(smallSource);
  expect(small.drafts).toBeNull();
  const guard = createGuard(small.models.topics, small.drafts);
  expect(guard('Hola [nombre], su clave es Sauce!4410').map(({ topic }) => topic)).toEqual(['placeholder', 'credentials-in-chat']);
  expect(guard('Ya borré la carpeta vieja.')).toEqual([]);
});

describe('any text', () => {
  it.each(HARD_TEXTS)('%s', (_, text) => {
    const started = performance.now();
    guardDraft(text);
    expect(performance.now() - started).toBeLessThan(1500);
  });

  it('gives evidence that lies inside the text, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const starts = guardDraft(text).map(({ evidence }) => {
          for (const [start, end] of evidence) expect(start >= 0 && start < end && end <= text.length).toBe(true);
          return evidence[0]?.[0] ?? -1;
        });
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      }),
    );
  });
});
