ask = Please do not reply
    to { $name } at Hoshi and Co.
