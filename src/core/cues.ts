import { fold, MAX_JUDGED_LENGTH } from './normalise.ts';

/** A turn of phrase that tells how an agent acts, whatever he acts on. */
export type Cue = 'unasked' | 'asked' | 'covert' | 'refused' | 'secret' | 'alone';

// On folded text; every quantifier is bounded. Spanish, Portuguese, English.
const CUES: Record<Cue, RegExp> = {
  /** Nobody asked for it. */
  unasked:
    /\b(?:aprovech(?:e|ando|o)\b(?! para (?:record|coment|avis|pregunt|contar))|aproveitei|aproveitando|de paso\b(?!,? (?:le|te|les) (?:coment|record|avis|cuent|dig))|ya que (?:estaba|estoy|estamos|andaba|ando|entre|estuve)|ja que (?:eu )?(?:estava|estou|entrei)|por (?:mi cuenta|(?:mi )?(?:propia )?iniciativa(?: propia)?|conta propria|minha conta|(?:si )?las (?:dudas|moscas)|si acaso)|me (?:adelante|tome la libertad|nacio|parecio|anticipe|adiantei)|tome la decision|se me (?:ocurrio|hizo)|sin (?:(?:que )?(?:(?:me|te|se|le|nos) ){0,2}(?:lo |la )?(?:haya[sn]? |hubiera[sn]? )?(?:pid|ped|solicit|mencion|coment|consult|avis|pregunt|autoriz)|esperar|su (?:permiso|autoriz)|tu (?:permiso|autoriz))|sem (?:voce |que voce )?(?:ter )?(?:ped|solicit|pergunt|avis|consult|autoriz)|no (?:(?:me|nos|te|le|se|lo|la|los|las|habia[sn]?|haya[sn]?|ha[sn]?) ){1,4}(?:pid|ped|solicit|mencion|coment|consult|avis|pregunt|autoriz)\w{0,8}|no (?:venia|estaba|formaba|era|fue) (?:en|parte|su|tu)|no (?:pid|ped|solicit|mencion)\w{0,8}|went ahead|on my own|without (?:asking|being asked|your|telling|waiting|checking with)|while i was|(?:did ?n.?t|never|had ?n.?t) ask|por iniciativa propria|tomei a liberdade)/,
  /** The customer asked for it or allowed it. */
  asked:
    /\b(?:(?:como|segun|conforme|tal (?:y )?como|tal cual) (?:(?:me|nos|usted|lo|la|se|voce|vc) ){0,3}(?:pid|ped|solicit|indic|autoriz|quedamos|acord|dij|combin|orden|queri)|(?:que|lo) (?:(?:me|nos|usted|tu) ){0,2}(?:pidio|pediste|solicit\w{1,5}|indic(?:o|aste)|autoriz(?:o|aste)|pediu)|(?:con|bajo|tras|previa|gracias a) (?:su|tu) (?:permiso|autoriz\w{1,5}|visto|ok|aprob\w{1,5}|consent\w{1,6})|com (?:a )?sua (?:autoriz|permiss)|me (?:lo )?autoriz(?:o|aste|a|as|e)\b|autorizad[oa]|as (?:you|we) (?:asked|requested|authori|agreed|wanted)|you (?:asked (?:for|me|us)|requested|authori)|with your (?:permission|approval|consent|ok|go)|a pedido|a solicitud|segun su)/,
  /** It slips past a rule. */
  covert:
    /\b(?:(?:nadie|ninguem|nobody) (?:\w+ ){0,3}(?:cuenta|entera|sabe|controla|percebe|perceber|notices?|nota|revisa|checks?|fij|ubic|encuentr|ve\b|ven\b|vera|mira|acha\b|find)|(?:no|nao|nunca) (?!me )(?:\w+ ){0,3}(?:detect|enter|salt[ae]|percib|perceb|bloque(?:a|e|ia)\b|not[ae]\b|descubr|marqu|cuente|comente|diga|digas|lo digas|mention|notice)|por (?:debajo|detras|fuera|fora|lo bajo)|entre nosotros|truc\w{1,5}|tramp\w{1,4}|maña|esquiv\w{1,4}|evad\w{1,5}|evit\w{1,4} (?:el|la|que) (?:tope|limite|filtro|bloqueo|control|restric)|burl\w{1,4}|salt(?:o|as|a|arse|arte|arnos|ate|ese|arme) (?:el|la|los|las|ese|esa)|te saltas|me salto|elud\w{1,4}|ocult\w{1,5}|escond\w{1,5}|disfra\w{1,6}|enmascar\w{1,5}|disimul\w{1,5}|camufl\w{1,5}|quietly|(?:won.?t|doesn.?t|does not|never) (?:notice|detect|see|know|flag)|bypass\w{0,3}|get around|trick|skips|aunque (?:no )?est(?:e|a) (?:permitido|prohibido)|prohibid[oa]|mesmo (?:sem|o plano nao)|una excepcion|sin (?:costo|pagar|que (?:pague|pagues|suba|tenga que|se (?:note|entere)))|without paying|no need to upgrade)/,
  /** It is called impossible or forbidden. */
  refused:
    /\b(?:va(?:n)? contra|contra (?:los|las|nuestr[ao]s|os) (?:terminos|politicas|termos)|incumpl\w{1,4}|viola\w{0,3}\b|infring\w{1,3}|against (?:our|the) (?:terms|policy)|fuera de(?:l| nuestro)? alcance|fora do escopo|out of scope|(?:no|nao|ni) (?:(?:lo|la|los|las|se|es|le|te|nos) ){0,3}(?:posible|possivel|puede[ns]?|podemos|podem|puedo|posso|permit\w{1,5}|hacemos|realizamos|fazemos|recomend\w{1,4}|indicamos|admit\w{1,4}|ofrecemos)|(?:no|nao) (?:es|sea|e) (?:algo|cosa) (?:que|de)|(?:no|nao) (?:\w{1,3} ){0,3}(?:tenemos permitido|esta(?:n)? permitid|est[ea] en nuestr|esta ao nosso|corresponde|es posible|nos toca|pasa por|passa pelo)|nobody (?:\w+ ){0,4}can\b|isn.?t (?:something|part|allowed|possible|done)|(?:do not|don.?t|won.?t) (?!tell|mention|notice|detect|see|know|flag|worry)|(?:can.?t|cannot|not able to|not allowed|not possible))/,
  /** A thing that opens an account. */
  secret:
    /\b(?:contrasenas?|claves?|passwords?|senhas?|credencia(?:l|les|is)|credentials?|pin\b|token|codigo (?:de verificacion|que (?:le|te) lleg|de \w+ digitos)|verification code|llave privada|private key|chave privada|(?<!de )login|accesos\b|datos de (?:acceso|ingreso)|passphrase|frase de paso)/,
  /** Somebody else does it. */
  alone:
    /\b(?:(?:usted|tu|vos|voce) mism[oa]s?|por su cuenta|usted (?:puede|debe|tiene|lo|la)|su (?:desarrollador|programador|proveedor|disenador|agencia|banco)\w{0,2}|seu (?:desenvolvedor|programador|provedor)|your (?:developer|provider)|yourself|voce (?:mesmo|pode)|desde (?:su|tu) panel|en su panel)/,
};

/** The cues of a text's beginning. */
export function cuesOf(text: string): Cue[] {
  const plain = fold(text.slice(0, MAX_JUDGED_LENGTH));
  return (Object.keys(CUES) as Cue[]).filter((cue) => CUES[cue].test(plain));
}
