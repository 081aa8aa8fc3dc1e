/* Filing a dossier: what makes it quicker. Each page works without it. */
(() => {
    'use strict';

    /* a chosen file has been sent: its page is shown again with it, at the same place */
    document.addEventListener('uploaded', (event) => {
        const form = event.target.closest('form[data-upload-form]');
        if (form) {
            form.action = `${form.action.split('#')[0]}#${event.target.id}`;
            form.requestSubmit();
        }
    });
    document.querySelectorAll('[data-no-script]').forEach((element) => element.remove());

    /* counts changes, so that a save which arrives late never undoes a later one */
    document.addEventListener('input', (event) => {
        const count = event.target.form?.elements._count;
        if (count) {
            count.value = Number(count.value) + 1;
        }
    }, true);

    document.querySelectorAll('[data-print]').forEach((button) => {
        button.hidden = false;
        button.addEventListener('click', () => window.print());
    });

    /* <form data-live> with [data-live-fields]: an answer that is chosen may bring up or take away questions. The page is
       asked for anew, and only what appears or disappears is changed: nothing that somebody types into is touched. */
    const keyOf = (cell) => cell.querySelector('input[name]:not([type="hidden"]), select[name], textarea[name], [id]')?.id ?? cell.textContent.trim();
    const gridsIn = (cell) => [...cell.querySelectorAll('.form-grid')].filter((grid) => grid.parentElement.closest('.form-grid') === cell.parentElement);
    const sync = (shown, fresh) => {
        const wanted = new Map([...fresh.children].map((cell) => [keyOf(cell), cell]));
        [...shown.children].filter((cell) => !wanted.has(keyOf(cell))).forEach((cell) => cell.remove());
        const present = new Map([...shown.children].map((cell) => [keyOf(cell), cell]));
        let last = null;
        wanted.forEach((cell, key) => {
            const here = present.get(key);
            if (here) {
                const inner = gridsIn(cell);
                gridsIn(here).forEach((grid, index) => inner[index] && sync(grid, inner[index]));
            } else if (last) {
                last.after(cell);
            } else {
                shown.prepend(cell);
            }
            last = here ?? cell;
        });
    };
    document.querySelectorAll('form[data-live]').forEach((form) => {
        const fields = form.querySelector('[data-live-fields]');
        let asked = 0;
        form.addEventListener('change', async (event) => {
            if (!event.target.matches('input[type="radio"], input[type="checkbox"], select')) {
                return;
            }
            const mine = ++asked;
            const answer = await fetch(`${form.action.split('?')[0]}/hien`, {
                method: 'POST',
                body: new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === 'string')),
                headers: { Accept: 'text/html', 'X-Requested-With': 'fetch' },
            }).catch(() => null);
            if (mine !== asked || !answer?.ok) {
                return;
            }
            const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
            const grid = fresh.querySelector('[data-live-fields] > .form-grid');
            const here = fields.querySelector(':scope > .form-grid');
            if (grid && here) {
                sync(here, grid);
                form.elements._shown.value = fresh.querySelector('[name="_shown"]').value;
            }
        });
    });
})();
