// One line opens the chat on any page: <script src="https://HOST/widget.js" async></script>
// data-language="ru" (default: the page's), data-position="left" (default: right). Nothing else is loaded before the first click,
// nothing is stored, and the page's styles and ours do not meet: the launcher lives in a shadow root.
(() => {
  const script = document.currentScript;
  const home = new URL(script.src).origin;
  const tag = (script.dataset.language || document.documentElement.lang || navigator.language || 'en').slice(0, 2).toLowerCase();
  const language = { ru: 'ru', zh: 'zh' }[tag] || 'en';
  const [open, close, title] = {
    en: ['Ask the assistant', 'Close the chat', 'Chat with the assistant'],
    ru: ['Спросить помощника', 'Закрыть чат', 'Чат с помощником'],
    zh: ['咨询助手', '关闭聊天', '与助手对话'],
  }[language];
  const side = script.dataset.position === 'left' ? 'left' : 'right';

  const css = `
    :host { all: initial; position: fixed; z-index: 2147483000; ${side}: 20px; bottom: 20px; font: 600 16px/1.2 system-ui, sans-serif; color-scheme: light dark }
    button { all: unset; box-sizing: border-box; display: flex; align-items: center; gap: 10px; min-height: 52px; padding: 0 20px 0 16px; border-radius: 26px; cursor: pointer;
      background: #14507a; color: #fff; box-shadow: 0 2px 12px rgb(0 0 0 / .3); transition: background .15s }
    button:hover { background: #0d3c5e }
    button:focus-visible { outline: 3px solid #fff; box-shadow: 0 0 0 6px #14507a }
    svg { width: 24px; height: 24px; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round }
    .panel { position: fixed; ${side}: 20px; bottom: 84px; width: min(420px, calc(100vw - 40px)); height: min(680px, calc(100vh - 110px)); border-radius: 14px; overflow: hidden;
      background: #fff; box-shadow: 0 8px 40px rgb(0 0 0 / .35); animation: rise .18s ease-out }
    .panel[hidden] { display: none }
    iframe { width: 100%; height: 100%; border: 0; display: block }
    .open .text { display: none }
    .open button { padding: 0 14px; }
    @keyframes rise { from { opacity: 0; transform: translateY(12px) } }
    @media (prefers-color-scheme: dark) { .panel { background: #12181d } button { background: #2f7fb8; color: #fff } button:hover { background: #276c9e } }
    @media (max-width: 560px) {
      .panel { inset: 0; width: 100%; height: 100%; border-radius: 0 }
      .open button { position: fixed; top: 8px; ${side === 'left' ? 'left' : 'right'}: 8px; min-height: 40px; padding: 0 8px; z-index: 1; box-shadow: none }
    }
    @media (prefers-reduced-motion: reduce) { * { animation: none !important; transition: none !important } }
    @media (forced-colors: active) { button { border: 2px solid } }
    @media print { :host { display: none } }`;

  const host = document.createElement('carec-assistant');
  const root = host.attachShadow({ mode: 'open' });
  const style = new CSSStyleSheet();
  style.replaceSync(css);
  root.adoptedStyleSheets = [style];

  const shape = (path) => {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('aria-hidden', 'true');
    svg.append(Object.assign(document.createElementNS(svg.namespaceURI, 'path')));
    svg.firstChild.setAttribute('d', path);
    return svg;
  };
  const speech = 'M4 6a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-6l-5 4v-4H6a2 2 0 0 1-2-2zM8 9h8M8 12h5';
  const cross = 'M6 6l12 12M18 6L6 18';

  const box = document.createElement('div');
  const panel = Object.assign(document.createElement('div'), { className: 'panel', hidden: true, id: 'panel' });
  panel.setAttribute('role', 'dialog');
  panel.setAttribute('aria-label', title);
  panel.lang = language;
  const button = Object.assign(document.createElement('button'), { type: 'button', lang: language });
  button.setAttribute('aria-expanded', 'false');
  button.setAttribute('aria-controls', 'panel');
  const text = Object.assign(document.createElement('span'), { className: 'text', textContent: open });
  box.append(panel, button);
  button.append(shape(speech), text);
  root.append(box);

  function show(on) {
    if (on && !panel.firstChild) {
      const frame = Object.assign(document.createElement('iframe'), { src: `${home}/chat?lang=${language}&framed=1`, title });
      frame.setAttribute('allow', 'clipboard-write');
      panel.append(frame);
    }
    panel.hidden = !on;
    box.className = on ? 'open' : '';
    button.setAttribute('aria-expanded', String(on));
    button.setAttribute('aria-label', on ? close : open);
    button.replaceChildren(shape(on ? cross : speech), text);
    if (on) panel.firstChild.focus();
    else button.focus();
  }

  button.setAttribute('aria-label', open);
  button.addEventListener('click', () => show(panel.hidden));
  addEventListener('keydown', (event) => { if (event.key === 'Escape' && !panel.hidden) show(false); });
  // Escape pressed inside the frame: the chat page says so.
  addEventListener('message', (event) => {
    if (event.origin === home && event.source === panel.firstChild?.contentWindow && event.data === 'carec:close') show(false);
  });

  const start = () => document.body.append(host);
  if (document.body) start();
  else addEventListener('DOMContentLoaded', start);
})();
