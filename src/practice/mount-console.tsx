import { render } from 'preact';
import { browser } from '../browser.ts';
import { t } from '../i18n.ts';
import { Console } from './Console.tsx';

document.documentElement.lang = browser.i18n.getUILanguage();
document.title = t('practiceTitle');
const root = document.getElementById('console');
if (root) render(<Console />, root);
