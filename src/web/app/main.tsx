import { render } from 'preact';
import { App } from './app.js';
import './style/tokens.css';
import './style/base.css';
import './style/parts.css';
import './style/shell.css';
import './style/collect.css';
import './style/recognise.css';
import './style/codes.css';
import './style/board.css';
import './style/check.css';
import './style/compare.css';

// a file dropped beside its place must not replace the page
for (const kind of ['dragover', 'drop'] as const) addEventListener(kind, (event) => event.preventDefault());

const place = document.getElementById('app');
if (place !== null) render(<App />, place);
