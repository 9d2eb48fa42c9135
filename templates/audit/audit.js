'use strict';

const portion = 50;

for (const listing of document.querySelectorAll('.listing')) {
  const body = listing.querySelector('tbody');
  const input = listing.querySelector('input');
  const count = listing.querySelector('.count');
  const more = listing.querySelector('.more');
  const headings = [...listing.querySelectorAll('th')];
  const rows = [...body.rows].map(row => ({ row, text: row.textContent.toLowerCase() }));
  let shown = portion;

  const show = () => {
    const words = input.value.toLowerCase().split(/\s+/);
    const found = rows.filter(({ text }) => words.every(word => text.includes(word)));
    body.replaceChildren(...found.slice(0, shown).map(({ row }) => row));
    more.hidden = found.length <= shown;
    more.textContent = `Show ${Math.min(portion, found.length - shown)} more`;
    count.textContent = found.length === rows.length ? `${rows.length}` : `${found.length} of ${rows.length}`;
  };

  input.addEventListener('input', () => { shown = portion; show(); });
  more.addEventListener('click', () => { shown += portion; show(); });
  headings.forEach((heading, column) => heading.querySelector('button').addEventListener('click', () => {
    const descending = heading.getAttribute('aria-sort') === 'ascending';
    headings.forEach(other => other.removeAttribute('aria-sort'));
    heading.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
    const collator = new Intl.Collator(undefined, { numeric: true });
    const value = ({ row }) => row.cells[column].textContent;
    rows.sort((a, b) => (descending ? -1 : 1) * collator.compare(value(a), value(b)));
    show();
  }));
  show();
}

for (const form of document.querySelectorAll('.decide')) {
  const entry = form.querySelector('pre');
  const button = form.querySelector('.copy');
  const quoted = (path, element) => element.dataset.quoted ?? `'${path.replaceAll("'", "''")}'`;

  form.addEventListener('change', () => {
    const { kind, member } = form.elements;
    const chosen = quoted(member.value, member.selectedOptions[0]);
    const paths = kind.value === 'canonical' ? chosen : `[${quoted(entry.dataset.canonical, entry)}, ${chosen}]`;
    entry.textContent = `${kind.value}:\n  - ${paths}`;
    button.textContent = 'Copy';
  });
  button.hidden = false;
  button.addEventListener('click', () => {
    getSelection().selectAllChildren(entry);
    document.execCommand('copy');
    button.textContent = 'Copied';
  });
}
