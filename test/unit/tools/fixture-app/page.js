/** Relays to the worker that owns the database; one answer for each question, in order. */
const worker = new Worker('/worker.js', { type: 'module' });
const waiting = [];
worker.onmessage = ({ data }) => waiting.shift()(data);

window.askWorker = (question) =>
  new Promise((resolve) => {
    waiting.push(resolve);
    worker.postMessage(question);
  });

/** Writes until the process ends; `window.acknowledged` is what IndexedDB has confirmed. */
window.writeForEver = async () => {
  for (;;) window.acknowledged = await window.askWorker('add');
};
