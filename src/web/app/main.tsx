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

const place = document.getElementById('app');
if (place !== null) render(<App />, place);
