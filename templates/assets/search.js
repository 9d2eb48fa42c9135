// The search page. The index lies in small scripts that call contentforgeSearch(); only those that a query needs are loaded.
(() => {
  'use strict';

  const page = document.querySelector('[data-search]');
  if (!page) return;
  const input = page.querySelector('input[type="search"]');
  const status = page.querySelector('.search-status');
  const results = page.querySelector('.search-results');
  const folder = page.dataset.search.replace(/[^/]*$/, '');
  const filters = [...page.querySelectorAll('select[data-filter]')];
  const most = 20;
  const mostWords = 16;

  const files = new Map();
  const waiting = new Map();
  window.contentforgeSearch = (kind, number, data) => waiting.get(`${kind}-${number}`)(data);

  const load = (kind, number, name) => {
    const key = `${kind}-${number}`;
    if (!files.has(key)) {
      files.set(key, new Promise((resolve, reject) => {
        waiting.set(key, resolve);
        const script = Object.assign(document.createElement('script'), { src: folder + name, onerror: reject });
        document.head.append(script);
      }));
    }
    return files.get(key);
  };
  const loadIndex = async () => {
    const index = await load('index', 0, 'index.js');
    index.alike ??= new Map();
    for (const group of index.alike.size ? [] : index.synonyms) {
      for (const term of group) index.alike.set(term, [...(index.alike.get(term) ?? []), ...group.filter((other) => other !== term)]);
    }
    return index;
  };
  const loadWords = (number) => load('words', number, `words-${number}.js`);
  const loadTerms = async (number) => {
    const file = await load('terms', number, `terms-${number}.js`);
    file.byTerm ??= new Map(file.map((entry) => [entry[0], entry]));
    return file;
  };
  const loadArticle = async (number, { perFile }) => {
    const file = Math.floor(number / perFile);
    return (await load('articles', file, `articles-${file}.js`))[number % perFile];
  };

  // Words and stems are made as the index makes them: whoever changes one must change the other.
  const plainLetters = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i', ħ: 'h', ŋ: 'n', ŧ: 't', ĸ: 'k', ŀ: 'l', ŉ: 'n', ĳ: 'ij' };
  const plain = (text) => text.toLowerCase().normalize('NFD').replace(/([a-z])[\u0300-\u036f]+/g, '$1').normalize('NFC').replace(/[^ -~]/g, (letter) => plainLetters[letter] ?? letter);
  // Scripts that put no spaces between words: each two neighbouring letters are a word.
  const spaceless = '\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3040-\\u30ff\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\uff66-\\uff9f\\u{20000}-\\u{3ffff}';
  const isSpaceless = new RegExp(`^[${spaceless}]`, 'u');
  const runs = new RegExp(`[${spaceless}]+|[^${spaceless}]+`, 'gu');
  const pairsOf = (run) => {
    const letters = [...run];
    return letters.length < 2 || !isSpaceless.test(run) ? [run] : letters.slice(1).map((letter, at) => letters[at] + letter);
  };
  const wordsOf = (text) => (plain(text.replace(/['\u2019]/g, '')).match(/[\p{L}\p{Nd}\p{Mn}]+/gu) ?? []).flatMap((word) => word.match(runs).flatMap(pairsOf));
  const undouble = (stem) => (stem.length > 3 && /([^lsz])\1$/.test(stem) ? stem.slice(0, -1) : stem);
  const stemOf = (word) => {
    if (word.length < 4 || /[^a-z]/.test(word)) return word;
    let stem = word;
    if (stem.endsWith('ies')) stem = `${stem.slice(0, -3)}y`;
    else if (/[^sui]s$/.test(stem)) stem = stem.slice(0, -1);
    if (stem.length > 5 && stem.endsWith('ing')) stem = undouble(stem.slice(0, -3));
    else if (stem.length > 4 && stem.endsWith('ed')) stem = undouble(stem.slice(0, -2));
    return stem.length > 3 && stem.endsWith('e') ? stem.slice(0, -1) : stem;
  };

  // Which of the files, each known by what it begins with, would have a text.
  const fileOf = (text, firsts) => {
    let low = 0;
    let high = firsts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (firsts[middle] <= text) low = middle;
      else high = middle - 1;
    }
    return low;
  };

  const postingsOf = ([, frequency, written], factor, count) => {
    const found = new Map();
    const rarity = Math.log(1 + count / Number(frequency));
    let article = -1;
    for (const [, distance, weight] of written.matchAll(/([0-9a-z]+)([A-Y])/g)) {
      article += parseInt(distance, 36);
      found.set(article, factor * rarity * Math.sqrt(weight.charCodeAt(0) - 64));
    }
    return found;
  };

  // Optimal string alignment distance, given up as soon as it exceeds the limit.
  const distance = (a, b, limit) => {
    if (Math.abs(a.length - b.length) > limit) return limit + 1;
    let before = [];
    let last = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i += 1) {
      const row = [i];
      for (let j = 1; j <= b.length; j += 1) {
        const same = a[i - 1] === b[j - 1];
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      if (Math.min(...row) > limit) return limit + 1;
      [before, last] = [last, row];
    }
    return last[b.length];
  };

  // People seldom mistype the first letter; only when nothing begins with one of the first two is every word looked at.
  const filesNear = (word, { firstWords }) => {
    const files = [...word.slice(0, 2)].flatMap((letter) => {
      const first = fileOf(letter, firstWords);
      return Array.from({ length: fileOf(`${letter}\uffff`, firstWords) - first + 1 }, (_, at) => first + at);
    });
    return [...new Set(files)];
  };

  const nearest = async (word, limit, files) => {
    const near = (await Promise.all(files.map(loadWords))).flat().map((other) => [other, distance(word, other, limit)]).filter(([, far]) => far <= limit);
    const least = Math.min(...near.map(([, far]) => far));
    return near.filter(([, far]) => far === least).slice(0, 5).map(([other]) => stemOf(other));
  };

  const correctionsOf = async (word, index) => {
    const limit = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
    if (!limit || !index.firstWords.length) return [];
    const near = await nearest(word, limit, filesNear(word, index));
    return near.length ? near : nearest(word, limit, index.firstWords.map((_, at) => at));
  };

  const entryOf = async (term, index) => (await loadTerms(fileOf(term, index.firstTerms))).byTerm.get(term);

  // "wi fi" may be "wifi", and "e mail" be "email".
  const joinedWith = (at, words) => [[at - 1, at], [at, at + 1]]
    .map(([a, b]) => [words[a], words[b]])
    .filter(([a, b]) => a && b && Math.min(a.length, b.length) <= 3)
    .map((pair) => stemOf(pair.join('')));

  const known = async (meanings, index) => {
    const entries = await Promise.all(meanings.map(([term]) => entryOf(term, index)));
    return entries.map((entry, at) => [entry, meanings[at][1]]).filter(([entry]) => entry);
  };

  // What a word of the query may mean, each with how sure that is.
  const entriesOf = async (at, words, index) => {
    const word = words[at];
    const term = stemOf(word);
    const meanings = [[term, 1], ...joinedWith(at, words).map((joined) => [joined, 1]), ...(index.alike.get(term) ?? []).map((other) => [other, 0.7])];
    const found = await known(meanings, index);
    if (at === words.length - 1 && term.length > 1) {
      const file = await loadTerms(fileOf(term, index.firstTerms));
      const longer = file.filter(([other]) => other !== term && other.startsWith(word)).slice(0, 30);
      found.push(...longer.map((entry) => [entry, 0.5]));
    }
    return found.length ? found : known((await correctionsOf(word, index)).map((corrected) => [corrected, 0.6]), index);
  };

  // How much it tells that an article has a word. Of a word that many articles have, the index knows only some of them.
  const importance = (expansions, count) => {
    if (!expansions.length) return 0;
    return expansions.every(([[, frequency]]) => frequency > count * 0.4) ? 0.2 : 1;
  };

  // What says far less about the query than the best one does is no answer to it; it only uses the same words somewhere.
  const leastShare = 0.3;

  // An article counts for what it says about each word of the query; one that has all of the words comes before one that has some.
  const rank = (entries, { count }, within) => {
    const scores = new Map();
    let meant = 0;
    for (const expansions of entries) {
      const told = importance(expansions, count);
      meant += told;
      const best = new Map();
      for (const [entry, factor] of expansions) {
        for (const [article, score] of postingsOf(entry, factor, count)) best.set(article, Math.max(score, best.get(article) ?? 0));
      }
      for (const [article, score] of best) {
        const [sum, matched] = scores.get(article) ?? [0, 0];
        scores.set(article, [sum + score, matched + told]);
      }
    }
    const ranked = [...scores].filter(([article]) => !within || within.has(article)).map(([article, [sum, matched]]) => [article, sum * (matched / meant) ** 2]).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return ranked.filter(([, score]) => score >= ranked[0][1] * leastShare);
  };

  // The articles that every chosen filter lets through; null where none is chosen. A filter is a term that the index has under a name of its own.
  const allowed = async (index) => {
    const chosen = filters.map(({ value }) => value).filter(Boolean);
    if (!chosen.length) return null;
    const sets = await Promise.all(chosen.map(async (term) => {
      const entry = await entryOf(term, index);
      return entry ? postingsOf(entry, 1, index.count) : new Map();
    }));
    return [...sets[0]].filter(([article]) => sets.every((set) => set.has(article))).map(([article]) => [article, 1]);
  };

  // Of articles that say much the same, the one is meant whose title has little beside the query.
  const coverage = (title, stems) => {
    const own = wordsOf(title).map(stemOf);
    return own.length ? own.filter((stem) => stems.has(stem)).length / own.length : 0;
  };

  const find = async (query) => {
    const index = await loadIndex();
    const words = [...new Set(wordsOf(query))].slice(0, mostWords);
    const within = index.firstTerms.length ? await allowed(index) : null;
    if ((words.length === 0 && !within) || index.firstTerms.length === 0) return [];
    const entries = await Promise.all(words.map((_, at) => entriesOf(at, words, index)));
    const through = within && new Set(within.map(([article]) => article));
    const ranked = words.length === 0 ? within : rank(entries, index, through);
    const stems = new Set(entries.flat().map(([[term]]) => term));
    const best = await Promise.all(ranked.slice(0, most).map(async ([number, score]) => {
      const article = await loadArticle(number, index);
      return [article, score * (1 + coverage(article[0], stems))];
    }));
    return Object.assign(best.sort((a, b) => b[1] - a[1]).map(([article]) => article), { total: ranked.length });
  };

  const marked = (text, stems) => text.split(/([\p{L}\p{Nd}\p{Mn}'\u2019]+)/u).map((part, at) => {
    if (at % 2 === 0 || !wordsOf(part).some((word) => stems.has(stemOf(word)))) return part;
    return Object.assign(document.createElement('mark'), { textContent: part });
  });

  const show = (found, query) => {
    const { none, one, many } = page.dataset;
    const stems = new Set(wordsOf(query).map(stemOf));
    results.replaceChildren(...found.map(([title, path, summary, facts]) => {
      const item = Object.assign(document.createElement('li'), { className: 'card' });
      const link = Object.assign(document.createElement('a'), { href: document.body.dataset.root + path });
      link.append(...marked(title, stems));
      const text = document.createElement('p');
      text.append(...marked(summary === title ? '' : summary, stems));
      item.append(link, text);
      const line = Object.assign(document.createElement('p'), { className: 'card-facts' });
      line.append(...facts.map((fact) => Object.assign(document.createElement('span'), { textContent: fact })));
      item.append(line);
      return item;
    }));
    if (!query.trim() && !found.length) status.textContent = '';
    else if (found.length === 0) status.textContent = none.replace('{query}', () => query);
    else status.textContent = found.total === 1 ? one : many.replace('{count}', found.total);
  };

  let latest = 0;
  const search = async () => {
    const query = input.value;
    latest += 1;
    const mine = latest;
    const found = await find(query);
    if (mine === latest) show(found, query);
  };

  const keepInAddress = () => {
    const kept = [['q', input.value.trim()], ...filters.map(({ dataset, value }) => [dataset.filter, value])].filter(([, value]) => value);
    try {
      history.replaceState(null, '', kept.length ? `?${new URLSearchParams(kept)}` : location.pathname);
    } catch {
      // A page from the file system may not change its address.
    }
  };

  input.addEventListener('input', () => { search(); keepInAddress(); });
  for (const filter of filters) filter.addEventListener('change', () => { search(); keepInAddress(); });
  page.querySelector('form').addEventListener('submit', (event) => {
    event.preventDefault();
    search();
  });
  const asked = new URLSearchParams(location.search);
  input.value = asked.get('q') ?? '';
  for (const filter of filters) filter.value = asked.get(filter.dataset.filter) ?? '';
  loadIndex();
  if (input.value || filters.some(({ value }) => value)) search();
  else input.focus({ preventScroll: true });
})();
