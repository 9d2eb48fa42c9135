// As much of a search page as the script of the theme touches.
const element = (name) => ({
  name,
  children: [],
  dataset: {},
  append(...children) { this.children.push(...children); },
  replaceChildren(...children) { this.children = children; },
  addEventListener(event, listener) { this[`on${event}`] = listener; },
  focus() {},
});

const input = Object.assign(element('input'), { value: '' });
const status = element('p');
const results = element('ol');
const form = element('form');
const filter = (name) => Object.assign(element('select'), { value: '', dataset: { filter: name } });
const filters = ['system', 'kind', 'topic'].map(filter);
const page = Object.assign(element('div'), {
  dataset: { search: searchIndex, none: 'nothing for {query}', one: 'one result', many: '{count} results' },
  querySelector: (selector) => ({ 'input[type="search"]': input, '.search-status': status, '.search-results': results, form }[selector]),
  querySelectorAll: () => filters,
});

globalThis.window = globalThis;
globalThis.document = {
  querySelector: (selector) => (selector === '[data-search]' ? page : null),
  createElement: element,
  body: { dataset: { root: '' } },
  head: { append: (script) => (0, eval)(readFile(script.src)) },
};
globalThis.location = { search: '', pathname: '/search.html' };
globalThis.history = { replaceState() {} };
globalThis.URLSearchParams = class { get() { return null; } toString() { return ''; } };

globalThis.choose = (name, value) => {
  const chosen = filters.find(({ dataset }) => dataset.filter === name);
  chosen.value = value;
  chosen.onchange();
};
globalThis.type = (query) => {
  input.value = query;
  input.oninput();
};
globalThis.found = () => JSON.stringify(results.children.map((item) => item.children.find(({ name }) => name === 'a').href));
globalThis.announced = () => status.textContent;
