/* Một Cửa, officials' pages: the keyboard. Each page works without it. */
(() => {
    'use strict';

    const SETTING = 'motcua.keys';
    const off = () => window.localStorage.getItem(SETTING) === 'off';
    const dialog = document.getElementById('keys');
    const rows = () => [...document.querySelectorAll('[data-rows] [data-row]')];
    const place = () => rows().findIndex((link) => link.closest('tr').contains(document.activeElement));

    const move = (by) => {
        const links = rows();
        const now = place();
        const next = now < 0 ? (by > 0 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, now + by));
        links[next]?.focus();
    };
    const choose = () => {
        const link = rows()[place()];
        link?.closest('tr').querySelector('input[type="checkbox"]')?.click();
    };

    /* turned off, not even the keys that app.js presses work */
    const apply = () => document.querySelectorAll('[data-key], [data-key-kept]').forEach((target) => {
        if (off() && target.dataset.key) {
            target.dataset.keyKept = target.dataset.key;
            delete target.dataset.key;
        } else if (!off() && target.dataset.keyKept) {
            target.dataset.key = target.dataset.keyKept;
            delete target.dataset.keyKept;
        }
    });
    const setting = document.querySelector('[data-keys-off]');
    if (setting) {
        setting.checked = off();
        setting.addEventListener('change', () => {
            window.localStorage.setItem(SETTING, setting.checked ? 'off' : 'on');
            apply();
        });
    }
    apply();

    document.addEventListener('keydown', (event) => {
        if (event.isComposing || event.altKey || event.metaKey || off()) {
            return;
        }
        if (event.ctrlKey) {
            const form = event.key === 'Enter' && event.target.closest('form[data-keys-send]');
            if (form) {
                event.preventDefault();
                form.requestSubmit();
            }
            return;
        }
        if (event.target.closest('input:not([type="checkbox"]), select, textarea, dialog')) {
            return;
        }
        const act = { j: () => move(1), k: () => move(-1), x: choose, '?': () => dialog?.showModal() }[event.key];
        if (act) {
            event.preventDefault();
            act();
        }
    });

    /* a summary that a key opens leads into its form */
    document.querySelectorAll('.action details').forEach((details) => details.addEventListener('toggle', () => {
        if (details.open && details.contains(document.activeElement)) {
            details.querySelector('textarea, select, input:not([type="hidden"])')?.focus();
        }
    }));

    /* choose all, and say how many are chosen */
    const all = document.querySelector('[data-all]');
    const chosen = document.querySelector('[data-chosen]');
    const boxes = [...document.querySelectorAll('input[name="items"][type="checkbox"]')];
    const count = () => {
        const number = boxes.filter((box) => box.checked).length;
        if (chosen) {
            chosen.textContent = number ? `(${number})` : '';
        }
        if (all) {
            all.checked = number > 0 && number === boxes.length;
            all.indeterminate = number > 0 && number < boxes.length;
        }
    };
    if (all) {
        all.hidden = false;
        all.addEventListener('change', () => {
            boxes.forEach((box) => { box.checked = all.checked; });
            count();
        });
    }
    boxes.forEach((box) => box.addEventListener('change', count));
    window.addEventListener('pageshow', count);
})();
