// The form works without this file. It counts the question's characters, takes the reader to the mistakes, and sends once.
(() => {
  document.getElementById('mistakes')?.focus();
  const form = document.querySelector('form[data-counted]');
  const text = form.querySelector('textarea');
  const counter = document.createElement('p');
  counter.className = 'hint count';
  text.after(counter);
  const count = () => {
    const most = Number(text.dataset.most);
    counter.textContent = `${text.value.length.toLocaleString(document.documentElement.lang)} / ${most.toLocaleString(document.documentElement.lang)}`;
    counter.classList.toggle('over', text.value.length > most);
  };
  text.addEventListener('input', count);
  count();

  // A second press while the first is on its way; coming back with the Back button frees the form again.
  let sent = false;
  form.addEventListener('submit', (event) => {
    if (sent) event.preventDefault();
    sent = true;
  });
  addEventListener('pageshow', () => { sent = false; });
})();
