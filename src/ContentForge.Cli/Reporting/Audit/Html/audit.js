'use strict';

for (const table of document.querySelectorAll('table.sortable')) {
  const body = table.tBodies[0];
  const rows = Array.from(body.rows);
  const filter = table.parentElement.previousElementSibling.querySelector('input');

  filter.addEventListener('input', () => {
    const words = filter.value.toLowerCase().split(/\s+/);
    for (const row of rows) {
      const text = row.textContent.toLowerCase();
      row.hidden = !words.every(word => text.includes(word));
    }
  });

  table.tHead.querySelectorAll('th').forEach((heading, column) => heading.addEventListener('click', () => {
    const descending = heading.getAttribute('aria-sort') === 'ascending';
    table.tHead.querySelectorAll('th').forEach(other => other.removeAttribute('aria-sort'));
    heading.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
    const value = row => row.cells[column].textContent;
    const compare = (a, b) => value(a).localeCompare(value(b), undefined, { numeric: true });
    rows.sort((a, b) => descending ? compare(b, a) : compare(a, b));
    body.append(...rows);
  }));
}
