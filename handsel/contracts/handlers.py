"""What the contracts room does when it hears of others' facts, and by the clock."""
