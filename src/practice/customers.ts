/** What a simulated customer does next: says a line, or waits until the agent has answered. */
type Line = string | typeof ANSWER;

/** The customer waits here for the agent's answer. */
export const ANSWER = Symbol('the agent answers');

/** A simulated customer. Names, shops and domains are invented. */
export interface Customer {
  id: string;
  name: string;
  /** Seconds after the start at which the customer joins. */
  joins: number;
  lines: readonly Line[];
}

/** The cast of the practice console, one situation each: several requests, a condition, a refusal, a plan that decides, Portuguese, billing. */
export const CUSTOMERS: readonly Customer[] = [
  {
    id: 'lola',
    name: 'Panadería Lola',
    joins: 0,
    lines: [
      'hola! buenas tardes',
      'quiero q me pasen mi wordpress desde godaddy y crearme un correo ventas@panaderialola.example, ah y no puedo entrar por un plugin, desactívenlo',
      ANSWER,
      'ok entiendo, muchas gracias',
      'y si cambio los dns hoy, ¿cuánto demora en verse?',
      ANSWER,
      'perfecto, gracias!!',
    ],
  },
  {
    id: 'taller',
    name: 'Taller Ibáñez',
    joins: 6,
    lines: [
      'Buenas, mis clientes dicen que mi página aparece como «No es seguro» arriba, junto a la dirección. Nunca he instalado ningún certificado',
      ANSWER,
      'listo, ya quedó. ahora quiero que siempre abra con el candado aunque escriban sin la s',
      ANSWER,
      'buenísimo',
    ],
  },
  {
    id: 'mare',
    name: 'Loja Maré Alta',
    joins: 12,
    lines: [
      'Oi, boa tarde!',
      'Comprei um notebook novo e preciso colocar o e-mail da loja no Outlook. Qual servidor e quais portas eu uso?',
      ANSWER,
      'Obrigada! Vocês podem acessar meu computador e configurar pra mim?',
      ANSWER,
      'Entendi, valeu',
    ],
  },
  {
    id: 'vivero',
    name: 'Vivero Los Aromos',
    joins: 18,
    lines: [
      'hola, tengo el Creador de Sitios',
      'necesito apuntar pedidos.viveroaromos.example a la ip 203.0.113.40, me ayudan con ese registro?',
      ANSWER,
      'ya. y ustedes me pueden diseñar la portada? les mando las fotos',
      ANSWER,
      'bueno, gracias igual',
    ],
  },
  {
    id: 'norte',
    name: 'Norte Hosting',
    joins: 25,
    lines: [
      'Che, soy revendedor. ¿Cómo le suspendo la cuenta en WHM a un cliente que no paga?',
      ANSWER,
      'dale. y quiero que mis clientes vean ns1 y ns2 con mi propia marca',
      ANSWER,
      'joya, gracias',
    ],
  },
  {
    id: 'acero',
    name: 'Ferretería Acero',
    joins: 32,
    lines: [
      'Mi web muestra "Error establishing a database connection" desde la mañana',
      'mi clave de la base es: Martillo#55, entren y revisen',
      ANSWER,
      'y me cobraron dos veces este mes, quiero que me devuelvan uno de los pagos',
      ANSWER,
      'gracias',
    ],
  },
];
