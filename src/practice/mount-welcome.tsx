import { render } from 'preact';
import { browser } from '../browser.ts';
import { t } from '../i18n.ts';
import { Welcome } from './Welcome.tsx';

document.documentElement.lang = browser.i18n.getUILanguage();
document.title = t('welcomeTitle');
const root = document.getElementById('welcome');
if (root) render(<Welcome />, root);
