import pack from 'virtual:pack';
import { createJudge, type Judge } from '../../src/core/judge.ts';

/** The judge as the background worker makes it. */
export function judgePack(): Judge {
  return createJudge(pack.models, new Set(Object.keys(pack.text.triage)));
}
