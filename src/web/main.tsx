import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import './style/fonts.css';
import './style/colours.css';
import './style/page.css';
import './style/controls.css';
import './style/lists.css';
import './style/find-bar.css';
import './style/overview.css';
import './style/drawings.css';
import './style/reader.css';
import './style/beside.css';
import './style/deciding.css';
import './style/statements.css';
import './style/sources.css';
import './style/queue.css';
import './style/narrow.css';

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
