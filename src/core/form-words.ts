import type { Token } from './normalise.ts';

/** Words that carry a sentence's form, not its subject, in normal form and the three languages. What is learned of a sentence's form rests on exactly these. */
export const FORM_WORDS: ReadonlySet<string> = new Set(
  (
    'el los las la un una unos del al y e o u mi mis tu su sus nos me te se le les lo que como cuando donde cual cuanto cuanta cuantos porque pero con sin de en por para a esta este esto eso esa ese ya no si muy mas tambien solo aun todavia hola gracias porfavor ok listo bueno dale quiero necesito puedo puede pueden podria podrian tengo tiene tienen hay es son estan soy estoy fue era seria va voy vamos hace hacer sale dice ahi aqui alla aca ahora hoy ayer manana luego despues antes desde hasta entre ustedes usted yo ella alguien algo nada todo toda todos cada otra otro alguna algun sobre favor ayuda ayudan ayudar ' +
    'os as um uma do da dos das na nas meu minha meus minhas seu sua nao voce voces quando onde com sem pra isso isto oi ola bom boa obrigado obrigada preciso posso podem tem sai diz fazer ate agora hoje ontem qual sou estou eu ao aos pelo pela ele ficou consigo ' +
    'the an my your our is are was be does did can could would will i you we it this that these and or but for to of on at from how what where why which who please thanks thank hello hi hey want need have has had get got not cant dont im ive already now today there any some all just still let'
  ).split(' '),
);

/** Further words that point at nothing a customer wants: greetings, thanks, please, and function words that are rarer. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  (
    'buen buena buenas buenos dia dias tarde tardes noche noches holi holis saludo saludos cordial cordiales muchas muchos muchisimas mil agradezco agradeceria agradecido agradecida disculpa disculpe disculpen perdon perdone perdona permiso amable amables gentil estimado estimada estimados estimadas senor senora senores senorita amigo amigos joven atento atenta bendiciones encantado tal estas anda ' +
    'quien quienes cuales aquel aquella aquello aquellos aquellas nuestro nuestra nuestros nuestras tus ti mio mia conmigo ellos ellas nosotros vos he ha han habia habian haya sea sean ser fueron estar estaba estaban estamos tenia tener tenemos tienes quisiera queria deseo deseamos podemos poder pudieran pudiera puedes puedan podra podran ni aunque pues entonces asi tan tanto mientras durante mediante hacia segun unas esos esas estos mismo misma bastante demasiado vez veces ' +
    'obrigados oie opa boas brigado brigada valeu gentileza licenca prezado prezados prezada abraco muito muita muitos muitas desculpem ' +
    'nosso nossa nossos nossas eles elas esse essa esses nesse nessa neste nesta deste desta desse dessa num numa pelos pelas foi eram estao estava estavam tenho tinha quero gostaria consegue conseguem podia poderia poderiam sim tambem entao mais menos lhe ainda dele dela deles delas tudo algum alguma mesma depois ' +
    'good morning afternoon evening night greetings kindly sorry dear sir madam regards cheers appreciate thankyou pls ' +
    'in with without by if so than then she they them his her their us been being am were should may might must shall very too also about into while because whose here wanna gonna doesnt didnt isnt arent couldnt wouldnt'
  ).split(' '),
);

/** True for a token that can tell what a message is about: neither a word of form or courtesy nor a single letter nor a mark. */
export function hasContent({ form, kind, start, end }: Token): boolean {
  return kind !== 'mark' && end - start > 1 && !FORM_WORDS.has(form) && !EMPTY_WORDS.has(form);
}
