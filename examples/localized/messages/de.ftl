seat_taken = Platz { $seat } ist vergeben
    .title = Konflikt
too_many_seats = { $count ->
    [one] Ein Platz ist zu viel
   *[other] { $count } Plätze sind zu viel
}
card_declined = Ihre Karte wurde abgelehnt
not_found = Nicht gefunden
    .title = Nicht gefunden
errors-required = wird benötigt
errors-too_long = höchstens { $max } Zeichen
