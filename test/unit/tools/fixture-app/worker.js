import { openDatabase } from './database.js';

// Not awaited here: a question that came before `onmessage` is set would be lost.
const opened = openDatabase();

const evalError = () => {
  try {
    // eslint-disable-next-line no-eval -- the page's policy has to refuse it; that is the question
    eval('1');
    return null;
  } catch (error) {
    return error.name;
  }
};

const inTransaction = async (mode, act) => {
  const database = await opened;
  return await new Promise((resolve, reject) => {
    const transaction = database.transaction('rows', mode);
    const request = act(transaction.objectStore('rows'));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
  });
};

const answers = {
  add: () => inTransaction('readwrite', (rows) => rows.add({ text: 'x'.repeat(200) })),
  count: () => inTransaction('readonly', (rows) => rows.count()),
  surroundings: () => ({ origin, isSecure: isSecureContext, evalError: evalError() }),
};

onmessage = async ({ data }) => postMessage(await answers[data]());
