import { type CompiledPack, compile } from '../../src/core/compile.ts';
import type { Card, Sheet } from '../../src/core/conversation.ts';
import { createJudge, type Judge } from '../../src/core/judge.ts';
import type { LocalText, PackSource, Replies, TopicFile } from '../../src/core/pack.ts';

const local = (es: string, pt = `${es} (pt)`, en = `${es} (en)`): LocalText => ({ es, pt, en });

const replies = (id: string): Replies => ({
  'es-usted': [`Hola {{cliente}}, con gusto reviso {{dominio|su dominio}} (${id}).`],
  'es-tu': [`Hola {{cliente}}, reviso {{dominio|tu dominio}} (${id}).`],
  pt: [`Olá {{cliente}}, verifico {{dominio|seu domínio}} (${id}).`],
  en: [`Hello {{cliente}}, I check {{dominio|your domain}} (${id}).`],
});

function topic(id: string, es: string, pt: string, en: string, rest: Partial<TopicFile> = {}): TopicFile {
  const lines = (text: string) => text.trim().split(/\s*\n\s*/);
  return {
    title: local(id),
    explain: local(`Sobre ${id}`),
    route: 'chat',
    replies: replies(id),
    ask: local(`¿Qué necesita de ${id}?`, `O que precisa de ${id}?`, `What do you need of ${id}?`),
    search: local(`buscar ${id} & más`, `buscar ${id} em pt`, `search ${id}`),
    links: [],
    examples: { es: lines(es), pt: lines(pt), en: lines(en) },
    near_misses: [],
    ...rest,
  };
}

/** Lines that begin with any of `starts` and go on with any of `ends`. */
function mixed(starts: string[], ends: string[]): string {
  return starts.flatMap((start) => ends.map((end) => `${start} ${end}`)).join('\n');
}

const ASKING = {
  es: ['quiero', 'necesito', 'me ayudan a', 'cómo puedo', 'pueden'],
  pt: ['preciso', 'vocês podem', 'como faço para'],
  en: ['can you', 'I need to', 'how do I'],
};

const asked = (id: string, es: string[], pt: string[], en: string[], rest: Partial<TopicFile> = {}) =>
  topic(id, mixed(ASKING.es, es), mixed(ASKING.pt, pt), mixed(ASKING.en, en), rest);

/** A pack small enough to compile in a moment, with a topic of each kind of verdict and one in the lists of some plans only. */
export const smallSource: PackSource = {
  pack: {
    id: 'small',
    title: local('Pequeño'),
    version: '1.2.3',
    source: 'https://www.hostgator.mx/',
    helpCentre: local('https://help.example/es', 'https://help.example/pt', 'https://help.example/en'),
    search: local('https://help.example/es?q=', 'https://help.example/pt?q=', 'https://help.example/en?q='),
  },
  scope: {
    products: [
      {
        id: 'shared',
        title: local('Plan compartido', 'Plano compartilhado', 'Shared plan'),
        plan: true,
        cues: ['plan compartido', 'Negocios'],
      },
      { id: 'builder', title: local('Creador de Sitios'), plan: true, cues: ['creador de sitios', 'site builder'] },
      { id: 'reseller', title: local('Reventa'), plan: true, cues: ['reventa', 'revendedor', 'whm'] },
      { id: 'wordpress', title: local('WordPress'), plan: false, cues: ['wordpress', 'wp'] },
    ],
    sections: [
      {
        id: 'domains',
        title: local('Dominios'),
        rules: [
          { topic: 'nameservers', verdict: 'in', source: 'dominios 1' },
          { topic: 'dns-zone', verdict: 'in', source: 'dominios 2' },
        ],
      },
      {
        id: 'shared',
        title: local('Planes compartidos'),
        plans: ['shared'],
        rules: [
          { topic: 'dns-zone', verdict: 'in', source: 'compartidos 1' },
          { topic: 'nameservers', verdict: 'in', source: 'compartidos 2' },
          { topic: 'database', verdict: 'conditional', condition: local('Solo si es necesario'), source: 'compartidos 3' },
        ],
      },
      {
        id: 'builder',
        title: local('Creador de Sitios'),
        plans: ['builder'],
        rules: [{ topic: 'nameservers', verdict: 'in', source: 'creador 1' }],
      },
      {
        id: 'reseller',
        title: local('Reventa'),
        plans: ['reseller'],
        rules: [
          { topic: 'dns-zone', verdict: 'guide', source: 'reventa 1' },
          { topic: 'nameservers', verdict: 'in', source: 'reventa 2' },
        ],
      },
      {
        id: 'exclusions',
        title: local('Exclusiones'),
        rules: [
          { topic: 'migration-by-chat', verdict: 'out', source: 'exclusiones 1' },
          { topic: 'theme-design', verdict: 'out', source: 'exclusiones 2' },
        ],
      },
      { id: 'billing', title: local('Financiero'), rules: [{ topic: 'billing', verdict: 'billing', source: 'financiero 1' }] },
    ],
  },
  topics: {
    nameservers: asked(
      'nameservers',
      ['cambiar los nameservers del dominio', 'saber cuáles son los servidores de nombre', 'apuntar los nameservers a ustedes'],
      ['mudar os nameservers do domínio', 'saber quais são os servidores de nome'],
      ['change the nameservers of my domain', 'know which nameservers to use'],
    ),
    'dns-zone': asked(
      'dns-zone',
      ['agregar un registro TXT en la zona', 'crear un registro CNAME', 'editar el registro MX de la zona'],
      ['adicionar um registro TXT na zona', 'criar um registro CNAME'],
      ['add a TXT record to the zone', 'create a CNAME record'],
      {
        links: [
          { lang: 'en', title: 'Zone records', url: 'https://help.example/en/zone' },
          { lang: 'es', title: 'Registros de zona', url: 'https://help.example/es/zona' },
          { lang: 'pt', title: 'Registros da zona', url: 'https://help.example/pt/zona' },
        ],
      },
    ),
    database: asked(
      'database',
      ['importar una base de datos por SSH', 'subir el archivo sql a la base de datos', 'importar mi respaldo sql pesado'],
      ['importar um banco de dados por SSH', 'subir o arquivo sql para o banco'],
      ['import a database through SSH', 'upload the sql dump to my database'],
    ),
    'migration-by-chat': asked(
      'migration-by-chat',
      ['migrar mi sitio desde otro proveedor', 'traer toda mi página de la otra empresa', 'trasladar mi web desde otro hosting'],
      ['migrar meu site de outro provedor', 'trazer toda minha página da outra empresa'],
      ['migrate my site from another provider', 'move my whole website from the other company'],
      { twin: 'nameservers' },
    ),
    'theme-design': asked(
      'theme-design',
      ['cambiar los colores de la plantilla', 'diseñar el menú de mi tema', 'rediseñar la portada con otra plantilla'],
      ['mudar as cores do modelo', 'desenhar o menu do meu tema'],
      ['change the colours of the template', 'design the menu of my theme'],
    ),
    billing: asked(
      'billing',
      ['pagar mi factura vencida', 'pedir el reembolso de un cobro', 'cancelar la renovación de la factura'],
      ['pagar minha fatura vencida', 'pedir o reembolso de uma cobrança'],
      ['pay my overdue invoice', 'get a refund of the charge'],
    ),
  },
  chatter: {
    es: mixed(
      ['hola', 'buenos días', 'muchas gracias', 'ok perfecto', 'listo', 'sí señor', 'un momento', 'vale'],
      ['', 'cómo está', 'muy amable', 'quedo atento', 'gracias a usted', 'ya le confirmo'],
    )
      .split('\n')
      .map((line) => line.trim()),
    pt: ['olá', 'bom dia', 'muito obrigado', 'ok entendi', 'um momento', 'boa tarde tudo bem', 'valeu', 'perfeito obrigado'],
    en: [
      'hello',
      'good morning',
      'thank you very much',
      'ok got it',
      'one moment',
      'great thanks',
      'perfect thank you',
      'bye have a nice day',
    ],
  },
  service: {
    replies: [
      { id: 'greeting', title: local('Saludo'), replies: replies('greeting') },
      { id: 'unlisted', title: local('No figura'), replies: replies('unlisted') },
    ],
    triage: [
      {
        id: 'not-working',
        title: local('No funciona'),
        explain: local('Falta saber más'),
        replies: replies('not-working'),
        examples: {
          es: mixed(['no me funciona', 'no sirve', 'tengo un problema', 'se dañó'], ['nada', 'ayuda', 'todo', 'otra vez']).split('\n'),
          pt: ['não funciona nada', 'tenho um problema', 'deu ruim ajuda'],
          en: ['nothing works', 'it is broken help', 'I have a problem'],
        },
      },
    ],
  },
};

/** {@link smallSource}, compiled. */
export const smallPack: CompiledPack = compile(smallSource);

/** A fresh judge over {@link smallPack}. */
export function smallJudge(): Judge {
  return createJudge(smallPack.models, new Set(Object.keys(smallPack.text.triage)));
}

/** A sheet with nothing on it but what a test gives. */
export function sheet(rest: Partial<Sheet> = {}): Sheet {
  return { turn: [], cards: [], product: null, productPinned: false, language: 'es', domain: null, customerMessages: 0, ...rest };
}

/** A card with nothing particular but what a test gives. */
export function card(rest: Partial<Card> = {}): Card {
  return {
    id: 'm:dns-zone',
    topic: 'dns-zone',
    verdict: 'in',
    condition: null,
    confidence: 0.9,
    whole: 0.9,
    evidence: [],
    message: 'm',
    turn: 0,
    section: 'domains',
    source: 'dominios 2',
    needsPlan: false,
    twin: null,
    runnerUp: null,
    answered: false,
    insisted: false,
    ...rest,
  };
}
