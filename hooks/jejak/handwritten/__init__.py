"""The pages of ``docs/`` where no builder reads them: Markdown → HTML, and what is wrong with it. Knows no record."""
