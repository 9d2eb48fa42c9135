// What a page gains when scripts run. Without this file every page is complete and readable.
(() => {
  'use strict';

  const words = document.body.dataset;

  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  // A browser may refuse storage (private windows, pages from the file system): then nothing is kept.
  const store = {
    read(key) {
      try {
        return JSON.parse(localStorage.getItem(key));
      } catch {
        return null;
      }
    },
    write(key, value) {
      try {
        localStorage.setItem(key, JSON.stringify(value));
      } catch {
        // Nothing to do: the page works all the same.
      }
    },
  };

  // A command has a box of its own, or stands in the sentence that says what to do with it.
  const addCopyButtons = () => {
    if (!navigator.clipboard) return;
    for (const code of document.querySelectorAll('.command code, [data-commands] code')) {
      const button = element('button', { type: 'button', className: 'copy', textContent: words.copy });
      button.addEventListener('click', async () => {
        await navigator.clipboard.writeText(code.textContent);
        button.textContent = words.copied;
        setTimeout(() => { button.textContent = words.copy; }, 2000);
      });
      button.setAttribute('aria-live', 'polite');
      const block = code.closest('.command');
      if (block) block.append(button);
      else code.after(button);
    }
  };

  // Ticks are kept per page. The list of fixes shows how far each is and takes all ticks back.
  const addChecklists = () => {
    const key = `steps:${location.pathname}`;
    const done = new Set(store.read(key) ?? []);
    const lists = [...document.querySelectorAll('ol.steps')].map((list) => addChecklist(list, done, () => changed()));
    const showOverview = addOverview(lists, () => changed());
    const changed = () => {
      lists.forEach(({ collect }) => collect());
      store.write(key, [...done]);
      showOverview();
    };
    showOverview();
  };

  const addChecklist = (list, done, changed) => {
    const steps = [...list.children];
    const status = element('span', { role: 'status' });
    const reset = element('button', { type: 'button', textContent: words.reset });
    const boxes = steps.map((step, at) => {
      const box = element('input', { type: 'checkbox', className: 'tick', checked: done.has(step.id), autocomplete: 'off' });
      box.setAttribute('aria-label', words.step.replace('{number}', at + 1));
      step.prepend(box);
      return box;
    });
    const count = () => boxes.filter((box) => box.checked).length;
    const collect = () => {
      steps.forEach((step, at) => (boxes[at].checked ? done.add(step.id) : done.delete(step.id)));
      show();
    };
    const show = () => {
      status.textContent = count() ? words.done.replace('{done}', count()).replace('{all}', boxes.length) : '';
      reset.hidden = count() === 0;
    };
    const clear = () => boxes.forEach((box) => { box.checked = false; });
    list.addEventListener('change', changed);
    reset.addEventListener('click', () => {
      clear();
      changed();
      boxes[0].focus();
    });
    list.after(element('div', { className: 'progress' }, status, reset));
    show();
    return { fix: list.closest('.fix'), all: boxes.length, count, collect, clear };
  };

  const addOverview = (lists, changed) => {
    const jump = document.querySelector('.jump');
    if (!jump) return () => {};
    const reset = element('button', { type: 'button', textContent: jump.dataset.reset });
    const entries = [...jump.querySelectorAll('li')].map((entry) => {
      const id = decodeURIComponent(entry.querySelector('a').hash.slice(1));
      return { entry, own: lists.filter(({ fix }) => fix?.id === id) };
    });
    reset.addEventListener('click', () => {
      lists.forEach(({ clear }) => clear());
      changed();
      jump.querySelector('a').focus();
    });
    jump.append(element('div', { className: 'progress' }, reset));
    return () => {
      reset.hidden = lists.every(({ count }) => count() === 0);
      // One variant that is done is enough.
      entries.forEach(({ entry, own }) => entry.classList.toggle('is-done', own.some(({ count, all }) => count() === all)));
    };
  };

  const addTabs = () => {
    const groups = [...document.querySelectorAll('[data-tabs]')].map((group) => {
      const panels = [...group.querySelectorAll(':scope > .procedure')];
      const list = element('div', { className: 'tablist', role: 'tablist', ariaLabel: group.dataset.tabs });
      const tabs = panels.map((panel) => {
        const title = panel.querySelector(':scope > .procedure-title');
        const tab = element('button', { type: 'button', role: 'tab', id: `${panel.id}-tab`, textContent: title.textContent });
        tab.setAttribute('aria-controls', panel.id);
        panel.setAttribute('role', 'tabpanel');
        panel.setAttribute('aria-labelledby', tab.id);
        title.hidden = true;
        tab.addEventListener('click', () => choose(panel.dataset.key));
        list.append(tab);
        return tab;
      });
      list.addEventListener('keydown', (event) => {
        const at = tabs.indexOf(document.activeElement);
        const forward = getComputedStyle(list).direction === 'rtl' ? -1 : 1;
        const wanted = { ArrowRight: at + forward, ArrowLeft: at - forward, Home: 0, End: tabs.length - 1 }[event.key];
        if (wanted === undefined) return;
        event.preventDefault();
        const next = (wanted + tabs.length) % tabs.length;
        tabs[next].focus();
        tabs[next].click();
      });
      group.prepend(list);
      const select = (key) => {
        const at = Math.max(0, panels.findIndex((panel) => panel.dataset.key === key));
        panels.forEach((panel, i) => { panel.hidden = i !== at; });
        tabs.forEach((tab, i) => {
          tab.ariaSelected = String(i === at);
          tab.tabIndex = i === at ? 0 : -1;
        });
      };
      return { panels, select };
    });

    // One choice serves every group on every page: somebody with a Mac has one in the next fix, too.
    function choose(key) {
      store.write('platform', key);
      keepInAddress(key);
      groups.filter(({ panels }) => panels.some((panel) => panel.dataset.key === key)).forEach(({ select }) => select(key));
    }

    function keepInAddress(key) {
      try {
        history.replaceState(null, '', `?os=${encodeURIComponent(key)}${location.hash}`);
      } catch {
        // A page from the file system may not change its address.
      }
    }

    const chosen = new URLSearchParams(location.search).get('os') ?? store.read('platform');
    groups.forEach(({ select }) => select(chosen));

    const reveal = () => {
      const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
      const panel = target && target.closest('.variants > .procedure');
      if (!panel) return;
      groups.find(({ panels }) => panels.includes(panel)).select(panel.dataset.key);
      target.scrollIntoView();
    };
    addEventListener('hashchange', reveal);
    reveal();
  };

  const followReading = () => {
    const links = new Map([...document.querySelectorAll('.jump a')].map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
    if (!links.size || !('IntersectionObserver' in window)) return;
    const watcher = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) links.get(target.id).setAttribute('aria-current', 'true');
        else links.get(target.id).removeAttribute('aria-current');
      }
    }, { rootMargin: '-15% 0px -75% 0px' });
    for (const id of links.keys()) watcher.observe(document.getElementById(id));
  };

  // A picture that cannot be loaded leaves no hole. Until one of unknown size arrives, its place is held, so that the text below moves less.
  const settlePictures = () => {
    for (const picture of document.querySelectorAll('.media img')) {
      const drop = () => picture.closest('.media')?.remove();
      picture.addEventListener('error', drop);
      if (picture.complete) {
        if (picture.naturalWidth === 0) drop();
      } else if (!picture.hasAttribute('width')) {
        picture.classList.add('is-awaited');
        picture.addEventListener('load', () => picture.classList.remove('is-awaited'));
      }
    }
  };

  // Browsers refuse to read a manifest from the file system, and say so in the console.
  const addManifest = () => {
    if (location.protocol !== 'file:') document.head.append(element('link', { rel: 'manifest', href: `${words.root}site.webmanifest` }));
  };

  const focusSearchOnSlash = () => {
    addEventListener('keydown', (event) => {
      const wanted = event.key === '/' || (event.key === 'k' && (event.ctrlKey || event.metaKey));
      const input = document.getElementById('q');
      if (!wanted || !input || event.target.closest('input, textarea, select, [contenteditable]')) return;
      event.preventDefault();
      input.focus();
      input.select();
    });
  };

  // The choice is applied by theme.js before a page is painted.
  const offerColors = () => {
    const choice = document.getElementById('colors');
    if (!choice) return;
    choice.value = document.documentElement.dataset.colors ?? 'auto';
    choice.addEventListener('change', () => {
      store.write('colors', choice.value);
      if (choice.value === 'auto') delete document.documentElement.dataset.colors;
      else document.documentElement.dataset.colors = choice.value;
    });
  };

  // Without this the form is sent as any other, and the server says what it likes.
  const sendFeedback = () => {
    const form = document.querySelector('.feedback');
    form?.addEventListener('submit', async (event) => {
      event.preventDefault();
      const status = form.querySelector('.feedback-status');
      const fields = form.querySelector('fieldset');
      const body = new URLSearchParams(new FormData(form));
      fields.disabled = true;
      try {
        // A server on another host need not allow pages to read what it says, so of its answer only failures to reach it are known.
        const answer = await fetch(form.action, { method: 'POST', body, mode: 'no-cors', credentials: 'omit' });
        if (answer.type !== 'opaque' && !answer.ok) throw new Error(answer.statusText);
        fields.remove();
        status.textContent = form.dataset.thanks;
      } catch {
        fields.disabled = false;
        status.textContent = form.dataset.failed;
      }
      status.focus();
    });
  };

  offerColors();
  sendFeedback();
  addCopyButtons();
  addChecklists();
  addTabs();
  followReading();
  settlePictures();
  addManifest();
  focusSearchOnSlash();
})();
