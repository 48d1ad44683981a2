// Before anything is drawn, so that nobody who prefers dark sees a flash of light.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage can be switched off: then the system's preference holds.
}
