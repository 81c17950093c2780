// Opens an article at its cited sentence when the link had no #s.
document.getElementById('s')?.scrollIntoView({ block: 'center' });
