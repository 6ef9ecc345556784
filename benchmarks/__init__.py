"""What performance figures are measured with: synthetic desks of any size, and runs that print ratios."""
