export const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const BORDER = /[,!?¿¡;:\n()…—–>]|\.\s|\s-\s/;
/** Words that begin a clause of their own. */
export const OPENERS = words('pero aunque porque si cuando mientras mas porém embora enquanto quando but although because if while so');
export const JOINERS = words('y e and');
export const CLITICS = words('me te se le les lo la los las nos lhe o os a as');
export const ARTICLES = words('lo la los las o a os as');
export const NEGATIONS = words(
  "no não nao nunca jamás jamas tampoco ni nem sin sem not never cannot can't cant don't dont won't didn't isn't doesn't haven't couldn't wouldn't unable without",
);
/** These deny what follows them, not the verb of their clause: «sin que lo pida, le cambio …». */
export const WITHOUT = words('sin sem without');
export const AUXILIARIES = words(
  'voy vamos estoy estamos acabo acabamos he hemos vou estou acabei procedo procedemos procederé empiezo comienzo puedo podemos podríamos posso quiero intento',
);
export const LET_ME = words(
  'déjame dejame déjeme dejeme permítame permitame permíteme permiteme permitime dejanos déjenos permítanos deixa deixe permita let',
);
/** «Permítame un momento», «dame unos minutos»: what follows asks for time alone. */
export const AWHILE = /^(?:un|unos|uns|um|alguns|chance|tiempo|\d{1,2})$/;
export const ENGLISH_I = /^(?:i|we)(?:['’](?:ll|ve|m|re|d))?$/;
export const IRREGULAR = words('hicimos pusimos trajimos di dimos doy damos fui hago pongo traigo fiz pus trouxe dei refiz');
export const IRREGULAR_END = /(?:duje|puse|hice|traje|tuve|quise)$/;
/** Words that end like a verb in the first person and are none. */
export const NO_PAST = words('así aquí ahí allí también qué sé té café sí mí aqui ali assi lei sei rei até você porqué caché casi wifi');
export const NO_PRESENT = words(
  'listo claro perfecto bueno correcto cierto cuando como cuanto pero solo sólo luego tampoco mismo primero segundo tercero dentro debajo desde bajo todo otro nuevo nuestro vuestro suyo tuyo mío ambos momento minuto tiempo rato gusto caso correo sitio archivo dominio respaldo código usuario servicio proceso contenido producto acceso registro certificado texto número teléfono modo medio lado hecho punto tipo plazo plano espacio equipo enlace candado excelente desarrollo diseño menos demasiado muy no yo eso esto aquello estimado lento rápido único demás último anterior ahorro peso mucho poco cómo cuándo cuánto pronto seguro vuelo uso cambio tanto sino hoy anexo tudo isso isto agora outro arquivo domínio conteúdo usuário serviço banco certo site favor hola do ao pelo into to so go also who too zero photo logo video hello puerto salvo formato escritorio pudo puso hizo dijo quiso tuvo vino magento cloudflare certo apontamento rendimiento mejoramiento primeiro junto según asunto dato demo diario horario',
);
export const NO_OBJECT = words(
  'mismo nuevo otro primero segundo último ultimo único unico suyo tuyo mío nuestro peor demás correo sitio archivo dominio usuario servicio proceso contenido producto acceso texto número foto mano plano caso código año antiguo viejo bueno malo todo dicho hecho pedido indicado solicitado cierto primeiro servidor domínio arquivo banco usuário serviço conteúdo próximo proximo seguro certo acordado contrario logo photo demo diario',
);
export const DETERMINERS = words(
  'el la los las su sus tu tus un una unos unas este esta ese esa estos estas todo toda todos todas a al en con desde de por cada mi o os as um uma seu sua seus suas no na tudo e y',
);
export const ATTACHED = /(?:[áéíóú][a-zñ]*|[aei]r)(?:me|te|se|nos)?(?:lo|la|los|las|le|les)$/;
/** The beginnings of verbs that explain, show, check or pass on, in the three languages, without marks. */
export const TELLS =
  /^(?:explic|expliq|indic|indiq|muestr|mostr|coment|recuerd|record|sugier|suger|recomiend|recomend|confirm|verific|verifiq|revis|gui|orient|ayud|acompan|esper|consult|veo|ver$|viendo|entiend|lament|agrade|acept|cuento|contar|conto$|ensen|respond|avis|digo|decir|diga|comprob|comprueb|aclar|inform|ofrez|ofrec|atiend|sigo|segu|qued|ajud|dici|diz|explain|show|walk|guide|help|check|look|explor|notif|suggest|recommend|understand|see|know|think|hope|stay|wait|tell|point|note|encontr|found|tengo|dig[oa]|leo|escal|abro|detect|prueb|prob|pid|ped|solicit|fij|reenvi|notic|marc[oa]|dict|subray|senal)/;
/** «No hay problema», «no se preocupe»: these deny nothing. */
export const REASSURES =
  /^(?:(?:sin|no hay|ningún|sem|no|con) (?:ningún )?(?:problemas?|lío|drama|pena)|(?:no|não|nem) (?:se|te) (?:preocup|apur|molest|inquiet)|(?:no|não) (?:tarda|toma|demora|hay riesgo|hay prisa|leva)|don['’]?t worry|no worries|usted ni se)/;
/** Verbs that only tell where what they pass on is a text, and that text's names. */
export const PASSES_ON = /^(?:pas[oe]|pasa|envi|mand|compart|dej|doy$|dou$|dar|damos|dand|send|sent|shar|giv|pong|facilit|deix)/;
/** «Le dejo lista la cuenta»: what follows is done, not passed on. */
export const LEAVES_DONE = /^(?:list[ao]s?|pront[ao]s?|ready|\p{L}{3,}[aei]d[ao]s?)$/u;
export const TEXTS =
  /^(?:guias?|enlaces?|links?|articulos?|artigos?|pasos|passos?|tutorial|tutoriales|material|materiales|datos|dados|informacion|informacao|capturas?|indicaciones|instrucciones|lista|requisitos|confirmacion|factura|bienvenida|restablecimiento|registros|puertos|portas|documentacion|video|articles?|guide|steps|details|data|valores|recomendaciones|opciones|seguimiento|ip)$/;
export const IMPERATIVE_ME =
  /^(?:p[aá]s[ae]|m[aá]nd[ae]|env[ií][ae]|comp[aá]rt[ae]|d[eéa]|d[ií]|d[ií]ga|escr[ií]b[aei]|ind[ií]ca|ind[ií]que|conf[ií]rm[ae]|facil[ií]t[ae]|reg[aá]l[ae]|d[ií]ct[ae]|proporci[oó]n[ae]|pr[eé]st[ae]|br[ií]nd[ae]|muestr[ae]|adel[aá]nt[ae])(?:me|nos)(?:l[oa]s?)?$/;
export const ASK_VERB =
  /^(?:pas|mand|env|compart|das?$|dar$|de$|facilit|escrib|escrev|indic|confirm|dej(?:[ae]s?|ar)$|deix|proporcion|prest|brind|regal|inform|dit|dict|diz|dic|digit)/;
export const NEEDS = words('necesito requiero ocupo preciso necesitamos requerimos need');
export const YOU = words(
  'usted tú vos você voce you your ustedes puede puedes podés podrá podrás pode poderá debe debes tiene tenés precisa deberá should must su tu',
);
export const IS_DONE = /^(?:quedó|quedaron|quedar[aá]n?|ficou|fue|fueron|ser[aá]n?|foi|tendr[aá]s?|está|están|estão)$/;

export const ASK_INFINITIVE =
  /^(?:pasar|mandar|enviar|compartir|dar|facilitar|escribir|indicar|proporcionar|decir|dejar|brindar|dictar)(?:me|nos)(?:l[oa]s?)?$/;
export const WRITE_HERE =
  /^(?:escr[ií]b[aeií]|p[eé]gu?[aeu]+|d[ií]git[ae]|an[oó]t[ae]|d[eé]j[ae]|deix[ae]|d[ií]ct[ae]|col[aoe]|escrev[ae]|coloqu?[ae]|p[oó]ng[a])(?:me)?(?:l[oa]s?)?$/;
export const HERE = words('aquí aqui acá aca chat');
