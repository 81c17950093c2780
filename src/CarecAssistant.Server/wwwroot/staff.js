// Keeps the inbox up to date: asks for a number every two seconds, and when it rose reads the page again and puts in its live part.
// The reply form stands outside that part, so nothing that is being typed is touched.
(() => {
  const live = document.getElementById('live');
  const lost = document.getElementById('lost');
  if (!live) return;
  let version = live.dataset.version;

  const tell = (text) => {
    lost.hidden = !text;
    if (lost.textContent !== text) lost.textContent = text;
  };

  async function look() {
    try {
      const answer = await fetch('/staff/version', { cache: 'no-store' });
      if (answer.status === 401) {
        tell(lost.dataset.signedOut);
        return;
      }
      if (!answer.ok) throw new Error(String(answer.status));
      const newest = await answer.text();
      if (newest !== version && await refresh()) version = newest;
      tell('');
    } catch {
      tell(lost.dataset.away);
    }
    setTimeout(look, document.hidden ? 10_000 : 2_000);
  }

  async function refresh() {
    const answer = await fetch(location.href, { cache: 'no-store' });
    if (!answer.ok) return false;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('live');
    if (!page) return false;
    const opened = [...live.querySelectorAll('details')].map((one) => one.open);
    page.querySelectorAll('details').forEach((one, index) => { if (opened[index]) one.open = true; });
    const focused = live.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
    live.replaceChildren(...page.childNodes);
    if (focused) live.querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus();
    return true;
  }

  addEventListener('visibilitychange', () => { if (!document.hidden) refresh(); });
  setTimeout(look, 2_000);

  const form = document.querySelector('form[data-once]');
  let sent = false;
  form?.addEventListener('submit', (event) => {
    if (sent) event.preventDefault();
    sent = true;
  });
  addEventListener('pageshow', () => { sent = false; });
})();
