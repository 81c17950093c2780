// The chat page. It talks Direct Line with this server and nothing else: a token, then Web Chat does the rest.
// Nothing is kept in the browser before the visitor's first message; then the tab keeps the conversation's id and token, so that a
// reload shows it again.
(() => {
  const nonce = document.currentScript.nonce;
  const wording = JSON.parse(document.body.dataset.wording);
  const domain = `${location.origin}/v3/directline`;
  const storageKey = 'carec-chat';
  const framed = window.parent !== window;
  const element = document.getElementById('webchat');
  const notice = document.getElementById('notice');
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const still = matchMedia('(prefers-reduced-motion: reduce)');

  let language = document.documentElement.lang;
  let chat = null; // { directLine, store, conversationId, spoken, over }
  let said = null; // the notice that stands, as a key
  const say = (key) => wording[language][key];

  // --- What the page says itself ---

  function tell(key) {
    said = key;
    notice.hidden = !key;
    notice.replaceChildren();
    if (!key) return;
    notice.append(say(key));
    if (key === 'lost') return;
    const link = Object.assign(document.createElement('a'), { href: `/contact?lang=${language}`, target: '_blank', rel: 'noopener', textContent: say('person') });
    notice.append(' ', link);
  }

  function speak(next) {
    language = next;
    document.documentElement.lang = language;
    document.title = say('title');
    document.querySelectorAll('[data-say]').forEach((one) => { one.textContent = say(one.dataset.say); });
    document.querySelectorAll('[data-to]').forEach((one) => { one.href = `${one.dataset.to}?lang=${language}`; });
    document.getElementById('chat').setAttribute('aria-label', say('region'));
    document.querySelectorAll('[data-language]').forEach((one) => {
      if (one.dataset.language === language) one.setAttribute('aria-current', 'true');
      else one.removeAttribute('aria-current');
    });
    const address = new URL(location.href);
    address.searchParams.set('lang', language);
    history.replaceState(null, '', address);
    tell(said);
    render();
  }

  document.querySelectorAll('[data-language]').forEach((one) => one.addEventListener('click', (event) => {
    event.preventDefault();
    speak(one.dataset.language);
  }));

  // --- A conversation: the one this tab had, or a new one ---

  const saved = () => {
    try {
      return JSON.parse(sessionStorage.getItem(storageKey));
    } catch {
      return null; // A browser that keeps nothing for frames still chats; only the reload is lost.
    }
  };

  function save() {
    if (!chat?.spoken || chat.over) return;
    try {
      sessionStorage.setItem(storageKey, JSON.stringify({ conversationId: chat.conversationId, token: chat.directLine.token }));
    } catch { /* see saved() */ }
  }

  function forget() {
    try {
      sessionStorage.removeItem(storageKey);
    } catch { /* see saved() */ }
  }

  async function post(address, token) {
    const answer = await fetch(address, { method: 'POST', headers: token ? { authorization: `Bearer ${token}` } : {} });
    return answer.ok ? answer.json() : Promise.reject(Object.assign(new Error('refused'), { status: answer.status }));
  }

  async function resume(had) {
    try {
      const { token } = await post(`${domain}/tokens/refresh`, had.token);
      return { conversationId: had.conversationId, token: token || had.token, resumed: true };
    } catch (failure) {
      if (!failure.status || failure.status >= 500) throw failure;
      forget();
      return null;
    }
  }

  async function begin(had = saved()) {
    try {
      const known = had ? await resume(had) : null;
      const session = known ?? await post('/chat/token');
      connect(session);
      tell(had && !known ? 'anew' : null);
    } catch (failure) {
      if (failure.status === 429) tell('many');
      else if (failure.status && failure.status < 500) tell('failed');
      else lost();
    }
  }

  function connect({ conversationId, token, resumed }) {
    if (chat) chat.over = true;
    const directLine = WebChat.createDirectLine({
      domain, token,
      // Watermark 0: a reloaded page shows the conversation from its beginning.
      ...(resumed ? { conversationId, watermark: '0' } : {}),
      conversationStartProperties: { locale: locales[language] },
    });
    const mine = { directLine, conversationId, spoken: Boolean(resumed), over: false };
    mine.store = WebChat.createStore({}, () => (next) => (action) => {
      if (!mine.over) watch(mine, action);
      return next(action);
    });
    chat = mine;
    render();
  }

  function watch(mine, { type }) {
    switch (type) {
      case 'DIRECT_LINE/CONNECT_FULFILLED':
      case 'DIRECT_LINE/RECONNECT_FULFILLED':
        show();
        break;
      case 'DIRECT_LINE/POST_ACTIVITY':
        mine.spoken = true;
        break;
      case 'DIRECT_LINE/POST_ACTIVITY_FULFILLED':
      case 'DIRECT_LINE/INCOMING_ACTIVITY':
        show();
        save();
        break;
      case 'DIRECT_LINE/POST_ACTIVITY_REJECTED':
        check();
        break;
      case 'DIRECT_LINE/CONNECT_REJECTED':
      case 'DIRECT_LINE/DISCONNECT_FULFILLED':
        // The token ran out (a laptop that slept), or the server went: Web Chat does not come back by itself.
        mine.over = true;
        setTimeout(() => begin(mine.spoken ? { conversationId: mine.conversationId, token: mine.directLine.token } : null), 1_000);
        break;
    }
  }

  addEventListener('pagehide', save);
  document.addEventListener('visibilitychange', save);

  // --- The connection: Web Chat says nothing when it drops, so the page asks ---

  let waiting = false;

  const alive = () => fetch('/health/live', { cache: 'no-store', signal: AbortSignal.timeout(5_000) }).then((answer) => answer.ok, () => false);

  async function check() {
    if (!waiting && !await alive()) lost();
  }

  async function lost() {
    if (waiting) return;
    waiting = true;
    tell('lost');
    while (!await alive()) await new Promise((done) => { setTimeout(done, 3_000); });
    waiting = false;
    tell(null);
    if (!chat || chat.over) begin(chat?.spoken ? { conversationId: chat.conversationId, token: chat.directLine.token } : saved());
  }

  addEventListener('offline', lost);
  setInterval(() => { if (!document.hidden) check(); }, 15_000);

  // --- Looks ---

  const locales = { en: 'en-US', ru: 'ru-RU', zh: 'zh-Hans' };

  function colours() {
    return dark.matches
      ? { page: '#12181d', text: '#e8edf1', soft: '#a9b7c2', bot: '#1f2a32', line: '#3a4853', own: '#1d4f74', ownText: '#ffffff', accent: '#7cc0ee', button: '#1f2a32' }
      : { page: '#ffffff', text: '#1b2731', soft: '#52616d', bot: '#eef3f6', line: '#d3dde4', own: '#14507a', ownText: '#ffffff', accent: '#14507a', button: '#ffffff' };
  }

  function styleOptions(c) {
    const bubble = { bubbleBorderRadius: 12, bubbleFromUserBorderRadius: 12, bubbleBorderWidth: 0, bubbleFromUserBorderWidth: 0, bubbleMaxWidth: 620, bubbleMinHeight: 36 };
    return {
      ...bubble,
      primaryFont: getComputedStyle(document.body).fontFamily,
      monospaceFont: 'ui-monospace, monospace',
      rootHeight: '100%', rootWidth: '100%', paddingRegular: 12, paddingWide: 16,
      accent: c.accent, subtle: c.soft, backgroundColor: c.page, timestampColor: c.soft,
      bubbleBackground: c.bot, bubbleTextColor: c.text, bubbleFromUserBackground: c.own, bubbleFromUserTextColor: c.ownText,
      groupTimestamp: 0, timestampFormat: 'absolute',
      suggestedActionLayout: 'stacked', suggestedActionsStackedLayoutButtonTextWrap: true, suggestedActionsStackedHeight: 200,
      suggestedActionBackgroundColor: c.button, suggestedActionTextColor: c.accent, suggestedActionBorderColor: c.accent, suggestedActionBorderRadius: 18,
      suggestedActionBackgroundColorOnHover: c.bot, suggestedActionBackgroundColorOnActive: c.bot, suggestedActionBackgroundColorOnFocus: c.button,
      sendBoxBackground: c.page, sendBoxTextColor: c.text, sendBoxPlaceholderColor: c.soft, sendBoxButtonColor: c.accent, sendBoxTextWrap: true, sendBoxMaxHeight: 160,
      sendBoxBorderTop: `1px solid ${c.line}`, sendBoxButtonColorOnHover: c.text, maxMessageLength: 4_000,
      newMessagesButtonColor: c.ownText, transcriptActivityVisualKeyboardIndicatorColor: c.accent, transcriptVisualKeyboardIndicatorColor: c.accent,
      cardEmphasisBackgroundColor: c.bot, cardPushButtonBackgroundColor: c.own, cardPushButtonTextColor: c.ownText,
      hideUploadButton: true, transitionDuration: still.matches ? '0s' : '.15s',
    };
  }

  // Adaptive Cards take their colours from here, not from the style options.
  function cards(c) {
    const tone = (colour, soft) => ({ default: colour, subtle: soft ?? colour });
    const foregroundColors = {
      default: tone(c.text, c.soft), dark: tone(c.text, c.soft), light: tone(c.soft), accent: tone(c.accent),
      good: tone(dark.matches ? '#7fd6a0' : '#0b6b35'), warning: tone(dark.matches ? '#f0c36b' : '#7a4b00'), attention: tone(dark.matches ? '#ff9d94' : '#a3231a'),
    };
    return {
      supportsInteractivity: true,
      fontFamily: getComputedStyle(document.body).fontFamily,
      containerStyles: { default: { backgroundColor: c.bot, foregroundColors }, emphasis: { backgroundColor: c.page, foregroundColors } },
      inputs: { label: { requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' }, optionalInputs: { weight: 'bolder' } }, errorMessage: { color: 'attention' } },
      actions: { actionsOrientation: 'horizontal', actionAlignment: 'left', buttonSpacing: 8, maxActions: 6 },
    };
  }

  function render() {
    if (!chat) return;
    const c = colours();
    WebChat.renderWebChat({
      directLine: chat.directLine, store: chat.store, nonce, locale: locales[language],
      styleOptions: styleOptions(c), adaptiveCardsHostConfig: cards(c), sendTypingIndicator: false,
    }, element);
  }

  function show() {
    if (!element.hidden) return;
    element.hidden = false;
    document.getElementById('loading').remove();
    // The launcher opened us: the keyboard is in the box at once, where there is a keyboard.
    if (framed && matchMedia('(hover: hover) and (min-width: 400px)').matches) element.querySelector('[data-id="webchat-sendbox-input"]')?.focus();
  }

  dark.addEventListener('change', render);
  if (framed) {
    document.documentElement.classList.add('framed');
    addEventListener('keydown', (event) => {
      // Within the conversation Escape leads back to the box; anywhere else it closes the frame.
      if (event.key === 'Escape' && !event.defaultPrevented && !event.target.closest?.('[role="feed"]')) window.parent.postMessage('carec:close', '*');
    });
  }

  begin();
})();
