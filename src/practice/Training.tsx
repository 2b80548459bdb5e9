import { useLayoutEffect, useReducer, useState } from 'preact/hooks';
import { nobody, replyFor } from '../core/answer.ts';
import type { PackText } from '../core/compile.ts';
import type { Verdict } from '../core/pack.ts';
import { sectionTitle, topicTitle } from '../core/titles.ts';
import { interfaceLanguage, t } from '../i18n.ts';
import { SIGNS } from '../panel/signs.ts';
import { current, isOver, isRight, newRound, type Round, type RoundEvent, score, scoreBySection, stepRound } from './round.ts';
import { type Scenario, scenarios } from './scenarios.ts';

/** What a trainee can decide, by the keys 1 to 5. */
const VERDICTS = ['in', 'conditional', 'guide', 'out', 'billing'] as const;

/** A round of training: a customer writes, the trainee decides, then the scope's own verdict is shown. */
export function Training({ pack, seed }: { pack: PackText; seed: number }) {
  const [round, tell] = useReducer<Round, RoundEvent>(stepRound, newRound(seed, scenarios(pack, seed)));
  const begin = (next: number) => {
    tell({ kind: 'begin', round: newRound(next, scenarios(pack, next)) });
    // The address names the round, so that it can be sent to a colleague.
    history.replaceState(null, '', `?seed=${next}`);
  };
  useKeys(round, tell);
  const scenario = current(round);
  const done = round.decided.length;
  return (
    <main class="training">
      <header>
        <h1>{t('trainingTitle')}</h1>
        <p class="meta">{t('trainingRound', round.seed, done, round.scenarios.length, score(round))}</p>
        <progress aria-label={t('trainingTitle')} value={done} max={round.scenarios.length} />
      </header>
      {scenario ? (
        <Question key={scenario.topic} round={round} scenario={scenario} pack={pack} tell={tell} />
      ) : (
        <Result round={round} pack={pack} />
      )}
      {isOver(round) && (
        <p class="do">
          <button type="button" class="button main" onClick={() => begin(round.seed + 1)}>
            {t('trainingAnother')}
          </button>
          <button type="button" class="button" onClick={() => begin(round.seed)}>
            {t('trainingRepeat')}
          </button>
        </p>
      )}
      <p class="do">
        <a href="practice.html">{t('openPractice')}</a>
        <a href="welcome.html">{t('welcomeTitle')}</a>
      </p>
    </main>
  );
}

/** 1 to 5 decide, Enter goes on; not while something is typed or a button is pressed. From the first paint on: no key is lost. */
function useKeys(round: Round, tell: (event: RoundEvent) => void): void {
  useLayoutEffect(() => {
    const stop = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
      if (event.target instanceof HTMLElement && event.target.matches('textarea, button, a')) return;
      const verdict = VERDICTS[Number(event.key) - 1];
      if (verdict && !round.isShown) tell({ kind: 'decide', verdict });
      else if (event.key === 'Enter' && round.isShown) tell({ kind: 'next' });
    };
    window.addEventListener('keydown', onKey, { signal: stop.signal });
    return () => stop.abort();
  }, [round, tell]);
}

interface QuestionProps {
  round: Round;
  scenario: Scenario;
  pack: PackText;
  tell: (event: RoundEvent) => void;
}

function Question({ round, scenario, pack, tell }: QuestionProps) {
  const [answer, setAnswer] = useState('');
  return (
    <section>
      <blockquote class="asks">{scenario.text}</blockquote>
      <div class="do" role="group" aria-label={t('trainingDecide')}>
        {VERDICTS.map((verdict, index) => (
          <button type="button" key={verdict} class="button" disabled={round.isShown} onClick={() => tell({ kind: 'decide', verdict })}>
            {SIGNS[verdict]} {t(`verdict_${verdict}`)} <kbd>{index + 1}</kbd>
          </button>
        ))}
      </div>
      <label class="answer">
        {t('trainingAnswer')}
        <textarea rows={3} value={answer} onInput={(event) => setAnswer(event.currentTarget.value)} />
      </label>
      {round.isShown && <Shown round={round} scenario={scenario} pack={pack} tell={tell} />}
    </section>
  );
}

/** Right or wrong, what the scope says, and the answer that the pack has ready. */
function Shown({ round, scenario, pack, tell }: QuestionProps) {
  const language = interfaceLanguage();
  const right = isRight(round, round.decided.length - 1);
  return (
    <div class={`verdict ${right ? 'right' : 'wrong'}`} role="status">
      <p>
        <b>{right ? t('trainingRight') : t('trainingWrong')}</b> {SIGNS[scenario.verdict]} {t(`verdict_${scenario.verdict}`)}:{' '}
        {topicTitle(scenario.topic, pack, language)}
      </p>
      {scenario.condition && <p>{scenario.condition[language]}</p>}
      <p>{pack.topics[scenario.topic]?.explain[language]}</p>
      <p class="meta">
        {sectionTitle(scenario.section, pack, language)}: «{scenario.source}»
      </p>
      <p class="asks">{replyFor(scenario, nobody(scenario.language), pack)}</p>
      <button type="button" class="button main" onClick={() => tell({ kind: 'next' })}>
        {t('trainingNext')} <kbd>Enter</kbd>
      </button>
    </div>
  );
}

function Result({ round, pack }: { round: Round; pack: PackText }) {
  const language = interfaceLanguage();
  const missed = round.scenarios.filter((_, at) => !isRight(round, at));
  const title = (verdict: Verdict | undefined) => (verdict ? `${SIGNS[verdict]} ${t(`verdict_${verdict}`)}` : '');
  return (
    <section role="status">
      <h2>{t('trainingResult', score(round), round.scenarios.length)}</h2>
      <table>
        <tbody>
          {scoreBySection(round).map(({ section, right, asked }) => (
            <tr key={section}>
              <th scope="row">{sectionTitle(section, pack, language)}</th>
              <td>
                <meter aria-label={sectionTitle(section, pack, language)} value={right} max={asked} />
              </td>
              <td>{t('trainingOf', right, asked)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {missed.length > 0 && (
        <>
          <p>{t('trainingMissed')}</p>
          <ul>
            {missed.map((scenario) => (
              <li key={scenario.topic}>
                <b>{topicTitle(scenario.topic, pack, language)}</b>: {title(scenario.verdict)}{' '}
                <span class="meta">{sectionTitle(scenario.section, pack, language)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
